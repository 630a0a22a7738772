using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Storage.Parameters;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>What a stack is made from.</summary>
/// <param name="Template">The template.</param>
/// <param name="Parameters">Values by name, defaults included, unmasked.</param>
/// <param name="Capabilities">What the caller acknowledged.</param>
/// <param name="Tags">Tags, which pass to the resources.</param>
internal sealed record StackDefinition(
    Template Template,
    IReadOnlyDictionary<string, string> Parameters,
    IReadOnlyList<string> Capabilities,
    IReadOnlyDictionary<string, string> Tags)
{
    public IReadOnlyList<string> NotificationArns { get; init; } = [];

    /// <summary>The service role CloudFormation acts with instead of the caller.</summary>
    public string? RoleArn { get; init; }

    public BoundTemplate Bind(Stack stack, ParameterStore parameterStore)
    {
        var values = Parameters.ToDictionary(parameter => parameter.Key, parameter => Template.Parameters[parameter.Key].Typed(parameter.Value));
        foreach (var (name, value) in PseudoParameters.Of(stack.AccountId, stack.Region, stack.Id, stack.Name, NotificationArns))
            values[name] = value;
        return new BoundTemplate(Template, values, name => parameterStore.Find(stack.AccountId, stack.Region, name));
    }

    /// <summary>Whether the tags are the same.</summary>
    public bool HasTagsOf(StackDefinition other) => Tags.Count == other.Tags.Count && !Tags.Except(other.Tags).Any();
}
