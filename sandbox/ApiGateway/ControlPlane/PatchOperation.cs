using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>One change of a REST resource, after RFC 6902.</summary>
internal sealed record PatchOperation(string Op, string Path, string? Value)
{
    public static IReadOnlyList<PatchOperation> ReadAll(JsonObject input) =>
        [.. (input["patchOperations"] as JsonArray ?? []).OfType<JsonObject>().Select(each =>
            new PatchOperation(each.Required("op", "BadRequestException"), each.Required("path", "BadRequestException"), each.Text("value")))];
}
