using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>The parts of a transaction that both kinds of API share, after the Edge's data format.</summary>
internal static class ExpectedTransaction
{
    public const string DiscoveryOnly = "cq-discovery-only";

    /// <summary>Address where the log has none.</summary>
    public const string UnknownAddress = "0.0.0.0";

    public static JsonObject Of(DateTimeOffset time, string id, JsonObject request, JsonObject response, string poolId, string instanceId) => new()
    {
        ["timestamp"] = (time.ToUnixTimeMilliseconds() / 1000m).ToString("F3", CultureInfo.InvariantCulture),
        ["version"] = "1.0",
        ["transaction-id"] = id,
        ["request"] = request,
        ["response"] = response,
        ["txn-meta-data"] = new JsonObject
        {
            ["source_info"] = new JsonObject { ["type"] = "aws-apigw", ["pool_id"] = poolId, ["instance_id"] = instanceId },
        },
    };

    public static JsonObject Connection(string address) =>
        new() { ["connection-ip"] = address, ["server-ip"] = UnknownAddress, ["server-port"] = 443 };

    public static JsonArray Headers(IEnumerable<(string Name, string Value)> headers) =>
        new([.. headers.Select(header => (JsonNode)$"{header.Name}:{Convert.ToBase64String(Encoding.UTF8.GetBytes(header.Value))}")]);
}
