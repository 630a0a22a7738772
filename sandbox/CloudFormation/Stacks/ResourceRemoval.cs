using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Deletes resources of a stack, each before those it depends on.</summary>
internal sealed class ResourceRemoval(Stack stack, ResourceOperations operations)
{
    /// <summary>Returns the logical ids that failed; what a failed one depends on is left alone.</summary>
    /// <param name="resources">What to delete.</param>
    /// <param name="ofCreation">Whether a creation is rolled back: RetainExceptOnCreate then deletes.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<IReadOnlyList<string>> RunAsync(
        IReadOnlyCollection<StackResource> resources, bool ofCreation, CancellationToken cancellationToken)
    {
        var failed = new List<string>();
        var standing = new HashSet<string>();
        foreach (var resource in DependencyOrder.Of(resources, resource => resource.LogicalId, resource => resource.DependsOn).Reverse())
        {
            if (resource.Status.IsDeleted || resource.Status.Name == "DELETE_SKIPPED") continue;
            var policy = ofCreation && resource.DeletionPolicy == "RetainExceptOnCreate" ? "Delete" : resource.DeletionPolicy;
            if (standing.Contains(resource.LogicalId))
            {
                standing.UnionWith(resource.DependsOn);
            }
            else if (!await operations.DeleteAsync(resource, policy, stack.Report, cancellationToken))
            {
                failed.Add(resource.LogicalId);
                standing.UnionWith(resource.DependsOn);
            }
        }

        return failed;
    }

    public static string Failure(IEnumerable<string> logicalIds) =>
        $"The following resource(s) failed to delete: [{string.Join(", ", logicalIds)}]. ";
}
