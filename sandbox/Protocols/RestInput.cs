using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>Input of a restJson1 operation.</summary>
/// <param name="labels">Labels of the URI, decoded.</param>
/// <param name="query">The query string.</param>
/// <param name="body">The raw body.</param>
internal sealed class RestInput(IReadOnlyDictionary<string, string> labels, IQueryCollection query, ReadOnlyMemory<byte> body)
{
    private JsonObject? _json;

    /// <summary>A label of the URI template.</summary>
    public string this[string label] => labels[label];

    public ReadOnlyMemory<byte> Body => body;

    public JsonObject Json => _json ??= body.IsEmpty ? [] : JsonBody.Parse(body);

    public string? Query(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
}
