using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>awsQuery: every operation is a form posted to /, answered in XML.</summary>
/// <param name="version">The API's version, sent with each request.</param>
/// <param name="exceptions">The service's exceptions.</param>
internal sealed class QueryProtocol(string version, ExceptionFactory exceptions) : IProtocol
{
    public void Write(IOperationInput input, DefaultRequest request)
    {
        request.Parameters.Add("Action", input.Operation.Name);
        request.Parameters.Add("Version", version);
        input.Members(new TextMembersWriter(request.Parameters.Add));
    }

    public ResponseUnmarshaller Unmarshaller<TResponse>() where TResponse : AmazonWebServiceResponse, new() =>
        new QueryUnmarshaller<TResponse>(exceptions);
}
