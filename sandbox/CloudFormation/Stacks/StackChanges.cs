using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Tells what an update would change.</summary>
internal static class StackChanges
{
    public const string NoUpdates = "No updates are to be performed.";

    /// <summary>Throws ValidationError where there is nothing to change, or what cannot be changed.</summary>
    public static void Check(Stack stack, StackDefinition definition, BoundTemplate template)
    {
        var retyped = template.Resources
            .Where(resource => stack.Find(resource.LogicalId) is { } current && current.Type != resource.Type)
            .Select(resource => resource.LogicalId).ToArray();
        if (retyped.Length > 0)
        {
            throw ValidationError.Of(
                "Update of resource type is not permitted. The new template modifies resource type of the following resources: "
                + $"[{string.Join(", ", retyped)}]");
        }

        if (!Any(stack, definition, template)) throw ValidationError.Of(NoUpdates);
    }

    /// <summary>Whether the resource's evaluated properties differ from those it has.</summary>
    public static bool InProperties(Stack stack, StackResource current, TemplateResource declaration, BoundTemplate template)
    {
        try
        {
            return !JsonNode.DeepEquals(template.Properties(declaration, stack.StateOf), current.Properties);
        }
        catch (AwsException)
        {
            // They refer to what doesn't exist yet; the update itself tells what is wrong, if anything is.
            return true;
        }
    }

    private static bool Any(Stack stack, StackDefinition definition, BoundTemplate template)
    {
        if (!definition.HasTagsOf(stack.Definition)) return true;
        if (!template.Resources.Select(resource => resource.LogicalId).ToHashSet().SetEquals(stack.Resources.Select(resource => resource.LogicalId)))
            return true;
        return template.Resources.Any(resource =>
                stack.Find(resource.LogicalId) is not { State: not null } current
                || current.DiffersFrom(resource)
                || InProperties(stack, current, resource, template))
            || !template.Outputs(stack.ShownStateOf).SequenceEqual(stack.Outputs);
    }
}
