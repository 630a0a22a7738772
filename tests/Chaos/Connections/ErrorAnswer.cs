using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace CequenceApigw.Chaos.Connections;

/// <summary>Errors as the services render them, each protocol in its own shape.</summary>
internal static class ErrorAnswer
{
    /// <summary>The caller has used up its rate.</summary>
    public static HttpResponseMessage Throttling(CallName call) => call.Service switch
    {
        "s3" => Xml(HttpStatusCode.ServiceUnavailable, "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message></Error>"),
        "apigateway" => Json(HttpStatusCode.TooManyRequests, "TooManyRequestsException", "Too Many Requests"),
        "" => Uap(HttpStatusCode.TooManyRequests),
        _ when call.IsQuery => Query(HttpStatusCode.BadRequest, "Throttling", "Rate exceeded"),
        _ => Json(HttpStatusCode.BadRequest, "ThrottlingException", "Rate exceeded"),
    };

    /// <summary>The service is out of order.</summary>
    public static HttpResponseMessage ServerError(CallName call) => call.Service switch
    {
        "s3" => Xml(HttpStatusCode.InternalServerError, "<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message></Error>"),
        "" => Uap(HttpStatusCode.ServiceUnavailable),
        _ when call.IsQuery => Query(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", "Service is unavailable. Please try again shortly."),
        _ => Json(HttpStatusCode.InternalServerError, "InternalFailure", "The request processing has failed because of an unknown error."),
    };

    private static HttpResponseMessage Uap(HttpStatusCode status)
    {
        var answer = Answer(status, "text/html", "<html>try again later</html>");
        answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(1));
        return answer;
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string code, string message)
    {
        var answer = Answer(status, "application/x-amz-json-1.1", $$"""{"__type":"{{code}}","message":"{{message}}"}""");
        answer.Headers.Add("x-amzn-ErrorType", code);
        return answer;
    }

    private static HttpResponseMessage Query(HttpStatusCode status, string code, string message) => Xml(
        status, $"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r</RequestId></ErrorResponse>");

    private static HttpResponseMessage Xml(HttpStatusCode status, string xml) => Answer(status, "text/xml", xml);

    private static HttpResponseMessage Answer(HttpStatusCode status, string type, string content) =>
        new(status) { Content = new StringContent(content, Encoding.UTF8, type) };
}
