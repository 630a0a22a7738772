using System.Text;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>How values look in an execution log.</summary>
internal static class LogText
{
    /// <summary>Characters of a line behind the request id, label included.</summary>
    private const int MaxLength = 1024;

    private const int VisibleSecret = 6;

    public static string Event(string requestId, string text) =>
        $"({requestId}) {(text.Length > MaxLength ? text[..MaxLength] + " [TRUNCATED]" : text)}";

    /// <summary>Java's <c>Map.toString()</c>, unquoted; several values of a name are joined by a comma without space.</summary>
    public static string Map(IEnumerable<(string Name, string Value)> entries) =>
        $"{{{string.Join(", ", entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Select(Entry))}}}";

    public static string Body(ReadOnlyMemory<byte> body, string? contentType) =>
        contentType?.StartsWith("image/", StringComparison.Ordinal) is true ? "[Binary Data]" : Encoding.UTF8.GetString(body.Span);

    /// <summary>Asterisks, and the last six characters.</summary>
    public static string Mask(string secret) =>
        secret.Length <= VisibleSecret ? new string('*', secret.Length) : new string('*', secret.Length - VisibleSecret) + secret[^VisibleSecret..];

    private static string Entry(IGrouping<string, (string Name, string Value)> entry)
    {
        var value = string.Join(',', entry.Select(each => each.Value));
        var isSecret = entry.Key.ToLowerInvariant() is "authorization" or "x-api-key";
        return $"{entry.Key}={(isSecret ? Mask(value) : value)}";
    }
}
