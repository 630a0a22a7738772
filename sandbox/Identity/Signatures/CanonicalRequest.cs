using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>The request as both sides write it down to sign it.</summary>
internal static partial class CanonicalRequest
{
    public static string Of(HttpRequest request, SignedRequest signed, string payloadHash)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var question = target.IndexOf('?');
        var path = question < 0 ? target : target[..question];
        var query = question < 0 ? "" : target[(question + 1)..];
        return string.Join(
            '\n',
            request.Method,
            Path(path, signed.Scope.Service),
            Query(query),
            Headers(request, signed.SignedHeaders),
            signed.SignedHeaders,
            payloadHash);
    }

    /// <summary>S3 signs the path as sent; the other services normalize it and encode it a second time.</summary>
    private static string Path(string path, string service)
    {
        var segments = path.Split('/').Select(Uri.UnescapeDataString).Select(Uri.EscapeDataString);
        if (service == "s3") return string.Join('/', segments);
        var normalized = new List<string>();
        foreach (var segment in segments)
        {
            if (segment is "..") normalized.RemoveAt(normalized.Count - 1);
            else if (segment is not ("" or ".")) normalized.Add(Uri.EscapeDataString(segment));
        }

        return "/" + string.Join('/', normalized) + (path.Length > 1 && path.EndsWith('/') ? "/" : "");
    }

    private static string Query(string query) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Name: Encoded(pair[0]), Value: Encoded(pair.ElementAtOrDefault(1) ?? "")))
            .Where(pair => pair.Name != "X-Amz-Signature")
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    private static string Encoded(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));

    /// <summary>Ends with a line break of its own: the canonical form leaves an empty line behind the headers.</summary>
    private static string Headers(HttpRequest request, string signedHeaders)
    {
        var lines = new StringBuilder();
        foreach (var name in signedHeaders.Split(';'))
        {
            var values = request.Headers[name].Select(value => Spaces().Replace(value ?? "", " ").Trim());
            lines.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        }

        return lines.ToString();
    }

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
