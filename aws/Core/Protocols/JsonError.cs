using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace CequenceApigw.Aws;

/// <summary>
/// Reads an error of a JSON protocol (https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html#operation-error-serialization).
/// </summary>
internal static class JsonError
{
    /// <summary>The error's JSON; an empty object where something before the service answered with another thing.</summary>
    public static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            return JsonDocument.Parse("{}");
        }
    }

    public static ErrorResponse Read(JsonElement json, IWebResponseData response, HttpStatusCode status)
    {
        var members = new JsonMembersReader(json);
        var type = Header(response, "x-amzn-ErrorType") ?? members.Text("__type", null) ?? members.Text("code", null);
        return new ErrorResponse
        {
            Code = type is null ? status.ToString() : Code(type),
            Message = members.Text("message", null) ?? members.Text("Message", null) ?? members.Text("errorMessage", null)
                ?? $"The service answered {(int)status} ({status}) without a message",
            Type = (int)status < 500 ? ErrorType.Sender : ErrorType.Receiver,
            RequestId = Header(response, "x-amzn-RequestId"),
            StatusCode = status,
        };
    }

    // "com.amazonaws.logs#ThrottlingException:http://internal.amazon.com/…" is a ThrottlingException.
    private static string Code(string type) => type.Split(':')[0].Split('#')[^1];

    private static string? Header(IWebResponseData response, string name) =>
        response.IsHeaderPresent(name) && response.GetHeaderValue(name) is { Length: > 0 } value ? value : null;
}
