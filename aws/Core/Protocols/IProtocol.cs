using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>How operations travel: AWS's awsJson1.1, restJson1 or awsQuery (https://smithy.io/2.0/aws/protocols).</summary>
internal interface IProtocol
{
    /// <summary>Writes the operation's input to a request whose method and resource path are the operation's.</summary>
    void Write(IOperationInput input, DefaultRequest request);

    ResponseUnmarshaller Unmarshaller<TResponse>() where TResponse : AmazonWebServiceResponse, new();
}
