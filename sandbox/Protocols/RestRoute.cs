using Microsoft.AspNetCore.Http.Features;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>
/// A method and URI template. The raw target is matched, so that an encoded slash inside a label (ARNs, <c>~1</c> keys) stays inside it.
/// </summary>
internal sealed class RestRoute(string method, string template)
{
    private readonly string[] _segments = template.Split('/');

    /// <summary>The decoded labels, or null where the request is another operation's.</summary>
    public IReadOnlyDictionary<string, string>? Match(HttpRequest request)
    {
        if (request.Method != method) return null;
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.Split('?')[0].TrimEnd('/');
        return Match(path.Split('/'));
    }

    private Dictionary<string, string>? Match(string[] path)
    {
        var labels = new Dictionary<string, string>();
        for (var index = 0; index < _segments.Length; index++)
        {
            if (index >= path.Length) return null;
            var segment = _segments[index];
            if (segment is ['{', .. var rest, '+', '}'])
            {
                labels[rest] = Uri.UnescapeDataString(string.Join('/', path[index..]));
                return labels;
            }

            if (segment is ['{', .. var label, '}']) labels[label] = Uri.UnescapeDataString(path[index]);
            else if (segment != path[index]) return null;
        }

        return path.Length == _segments.Length ? labels : null;
    }
}
