using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>What every instance of a StackSet is made from. An operation keeps the one it began with.</summary>
internal sealed record StackSetDefinition(
    Template Template,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<string> Capabilities,
    IReadOnlyDictionary<string, string> Tags,
    string? Description)
{
    /// <summary>Whether the template and all parameters are the same.</summary>
    public bool IsSameAs(StackSetDefinition other) =>
        Template.Body == other.Template.Body && Parameters.Count == other.Parameters.Count && !Parameters.Except(other.Parameters).Any();
}
