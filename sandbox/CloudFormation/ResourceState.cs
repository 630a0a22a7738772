using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>What exists for a logical resource.</summary>
/// <param name="PhysicalId">The value of Ref.</param>
/// <param name="Attributes">The values of Fn::GetAtt by attribute name.</param>
internal sealed record ResourceState(string PhysicalId, IReadOnlyDictionary<string, JsonNode?> Attributes)
{
    /// <summary>Attribute names of a custom resource whose answer said NoEcho.</summary>
    public bool NoEcho { get; init; }
}
