using System.Text;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>What of a body can reach UAP, and in which form.</summary>
/// <param name="Bytes">The body, or its placeholder.</param>
/// <param name="IsReplaced">Whether it is a placeholder.</param>
internal sealed record LoggedBody(byte[] Bytes, bool IsReplaced)
{
    /// <summary>
    /// Of a line's 1,024 characters <c>Method request body before transformations: </c> and
    /// <c>Method response body after transformations: </c> have 44 each.
    /// </summary>
    private const int MaxCharacters = 980;

    public static LoggedBody None { get; } = new([], false);

    public static LoggedBody Of(ReadOnlyMemory<byte> body, string? contentType, bool isSoap)
    {
        var isBinary = contentType?.StartsWith("image/", StringComparison.Ordinal) is true;
        return isBinary || Encoding.UTF8.GetString(body.Span).Length > MaxCharacters
            ? new LoggedBody(Encoding.UTF8.GetBytes(Placeholder(contentType?.Split(';')[0].Trim().ToLowerInvariant(), isSoap)), true)
            : new LoggedBody(body.ToArray(), false);
    }

    public JsonObject ToJson() => new() { ["length"] = Bytes.Length, ["data"] = Convert.ToBase64String(Bytes) };

    /// <summary>The product guide's table; any other type, and none, take JSON's.</summary>
    private static string Placeholder(string? contentType, bool isSoap) => contentType switch
    {
        "application/x-www-form-urlencoded" or "multipart/form-data" => "cq_body_truncated=true",
        "application/soap+xml" => "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>",
        "text/xml" when isSoap => "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>",
        "application/xml" or "text/xml" => "<cq_body_truncated>true</cq_body_truncated>",
        "text/html" => "<div>cq_body_truncated: true</div>",
        _ => "{ \"cq_body_truncated\": \"true\" }",
    };
}
