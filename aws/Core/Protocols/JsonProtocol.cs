using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>awsJson1.1: every operation is a POST to /, named in X-Amz-Target, its input a JSON object.</summary>
/// <param name="targetPrefix">What stands before the operation's name in X-Amz-Target.</param>
/// <param name="exceptions">The service's exceptions.</param>
internal sealed class JsonProtocol(string targetPrefix, ExceptionFactory exceptions) : IProtocol
{
    public void Write(IOperationInput input, DefaultRequest request)
    {
        request.Headers["X-Amz-Target"] = $"{targetPrefix}.{input.Operation.Name}";
        request.Headers["Content-Type"] = "application/x-amz-json-1.1";
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
            new JsonMembersWriter(json).Object(input);
        request.Content = body.ToArray();
    }

    public ResponseUnmarshaller Unmarshaller<TResponse>() where TResponse : AmazonWebServiceResponse, new() =>
        new JsonUnmarshaller<TResponse>(exceptions);
}
