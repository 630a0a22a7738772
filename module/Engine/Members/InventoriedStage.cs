using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Engine.Members;

/// <summary>What discovery found and how it left it: a stage, or a whole API.</summary>
/// <param name="IsRest">Whether it is a REST API's.</param>
/// <param name="ApiId">The API's id.</param>
/// <param name="Stage">Null where the entry is about the whole API.</param>
/// <param name="ApiName">The API's name.</param>
/// <param name="State">E.g. <c>Enabled</c>; the set may grow.</param>
/// <param name="Reason">Why, for people; empty where nothing needs explaining.</param>
internal sealed record InventoriedStage(bool IsRest, string ApiId, string? Stage, string ApiName, string State, string Reason)
{
    /// <summary>Whether it is about api-config.json, and no API's.</summary>
    public bool IsConfig => ApiId.Length == 0;

    public static InventoriedStage Of(Dictionary<string, AttributeValue> item)
    {
        var id = item["Id"].S.Split('/', 3);
        return new InventoriedStage(
            id[0].Equals("rest", StringComparison.OrdinalIgnoreCase),
            id.ElementAtOrDefault(1) ?? "",
            id.ElementAtOrDefault(2),
            item.GetValueOrDefault("ApiName")?.S ?? "",
            item.GetValueOrDefault("State")?.S ?? "",
            item.GetValueOrDefault("Reason")?.S ?? "");
    }
}
