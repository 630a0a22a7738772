using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Protocols;

/// <summary>A page of a JSON list operation.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="NextToken">Null on the last page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? NextToken)
{
    /// <summary>The list under its member's name, beside NextToken where there is more.</summary>
    public JsonObject Render(string member, Func<T, JsonNode> describe)
    {
        var output = new JsonObject { [member] = new JsonArray([.. Items.Select(describe)]) };
        if (NextToken is not null) output["NextToken"] = NextToken;
        return output;
    }
}
