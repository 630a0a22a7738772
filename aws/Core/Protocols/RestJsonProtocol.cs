using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>restJson1: methods and paths of their own, members in path, query, headers and a JSON body.</summary>
/// <param name="exceptions">The service's exceptions.</param>
internal sealed class RestJsonProtocol(ExceptionFactory exceptions) : IProtocol
{
    public void Write(IOperationInput input, DefaultRequest request)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            var members = new RestJsonMembersWriter(json, input.Operation, request);
            members.Object(input);
            members.CheckPath();
        }
        request.UseQueryString = true;
        // API Gateway answers in HAL, of other names, unless plain JSON is asked for.
        request.Headers["Accept"] = "application/json";
        if (request.HttpMethod is "GET" or "DELETE")
            return;
        request.Headers["Content-Type"] = "application/json";
        request.Content ??= body.ToArray();
    }

    public ResponseUnmarshaller Unmarshaller<TResponse>() where TResponse : AmazonWebServiceResponse, new() =>
        new JsonUnmarshaller<TResponse>(exceptions);
}
