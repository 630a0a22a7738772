using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Has a provider change one resource of a stack and tells of it in the stack's events.</summary>
internal sealed class ResourceOperations(Stack stack, Principal principal, ResourceProviders providers)
{
    /// <summary>False where the creation failed; what it may have left is kept for the rollback.</summary>
    public async Task<bool> CreateAsync(TemplateResource declaration, BoundTemplate template, CancellationToken cancellationToken)
    {
        var resource = StackResource.Of(declaration, template);
        stack.Report(resource, "CREATE_IN_PROGRESS");
        try
        {
            resource = resource with { Properties = template.Properties(declaration, stack.StateOf) };
            var state = await Provider(resource).CreateAsync(Context(resource), resource.Properties, cancellationToken);
            stack.Report(resource with { State = state }, "CREATE_COMPLETE");
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            stack.Report(resource with { State = (error as FailedResourceException)?.Leftover }, "CREATE_FAILED", error.Message);
            return false;
        }
    }

    /// <summary>False where the update failed; the resource then stands with its former state and the properties tried.</summary>
    public async Task<bool> UpdateAsync(StackResource current, Func<JsonObject> properties, CancellationToken cancellationToken)
    {
        stack.Report(current, "UPDATE_IN_PROGRESS");
        var updated = current;
        try
        {
            updated = current with { Properties = properties() };
            var state = await Provider(current).UpdateAsync(
                Context(current), current.State!, current.Properties, updated.Properties, cancellationToken);
            if (state.PhysicalId != current.State!.PhysicalId)
            {
                stack.Tell(
                    current,
                    "UPDATE_IN_PROGRESS",
                    "Requested update requires the creation of a new physical resource; hence creating one.");
            }

            stack.Report(updated with { State = state }, "UPDATE_COMPLETE");
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            stack.Report(updated, "UPDATE_FAILED", error.Message);
            return false;
        }
    }

    /// <summary>Deletes a resource of the stack, or keeps it where its policy says so. False where it is still there against the policy.</summary>
    /// <param name="resource">What to delete.</param>
    /// <param name="policy">The policy that counts: DeletionPolicy, or UpdateReplacePolicy for a replaced resource.</param>
    /// <param name="report">How to tell: the resource may no longer be the stack's.</param>
    /// <param name="cancellationToken">Stops.</param>
    public async Task<bool> DeleteAsync(
        StackResource resource, string policy, Action<StackResource, string, string?> report, CancellationToken cancellationToken)
    {
        if (resource.State is null || policy == "Retain" || policy == "RetainExceptOnCreate")
        {
            report(resource, resource.State is null ? "DELETE_COMPLETE" : "DELETE_SKIPPED", null);
            return true;
        }

        report(resource, "DELETE_IN_PROGRESS", null);
        try
        {
            await Provider(resource).DeleteAsync(Context(resource), resource.State, resource.Properties, cancellationToken);
            report(resource, "DELETE_COMPLETE", null);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            report(resource, "DELETE_FAILED", error.Message);
            return false;
        }
    }

    private IResourceProvider Provider(StackResource resource) => providers.Find(resource.Type);

    private ResourceContext Context(StackResource resource) =>
        new(stack.AccountId, stack.Region, stack.Id, stack.Name, resource.LogicalId, principal, stack.Definition.Tags);
}
