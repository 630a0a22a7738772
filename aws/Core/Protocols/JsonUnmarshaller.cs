using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>Reads the answers of both JSON protocols.</summary>
internal sealed class JsonUnmarshaller<TResponse>(ExceptionFactory exceptions) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        var response = new TResponse();
        var body = AnswerBody.Read(input.Stream, input.ResponseData);
        MalformedAnswer.Checked(() =>
        {
            // A payload member is no JSON of ours to read.
            using var json = body.Length == 0 || response is IPayloadOutput ? null : JsonDocument.Parse(body);
            (response as IShape)?.Members(new JsonResponseReader(body, json?.RootElement ?? default, input.ResponseData));
        });
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var body = AnswerBody.Read(input.Stream, input.ResponseData);
        using var json = JsonError.Parse(body);
        var error = JsonError.Read(json.RootElement, input.ResponseData, statusCode);
        error.InnerException = innerException;
        var exception = exceptions(error);
        (exception as IShape)?.Members(new JsonResponseReader(body, json.RootElement, input.ResponseData));
        return exception;
    }
}
