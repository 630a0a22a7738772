using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Takes a stack to a new definition; a failure takes it back to the former one.</summary>
internal sealed class StackUpdate(
    Stack stack, StackDefinition former, BoundTemplate template, ResourceOperations operations, bool disableRollback)
{
    // What to undo, the last change first.
    private readonly Stack<ResourceChange> _changes = new();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var declaration in template.Resources)
        {
            if (await ApplyAsync(declaration, cancellationToken)) continue;
            var verb = _changes.Peek().Before is null ? "create" : "update";
            await FailAsync($"The following resource(s) failed to {verb}: [{declaration.LogicalId}]. ", cancellationToken);
            return;
        }

        try
        {
            stack.Outputs = template.Outputs(stack.ShownStateOf);
        }
        catch (Core.AwsException error)
        {
            await FailAsync(error.Message, cancellationToken);
            return;
        }

        stack.Enter("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS");
        await CleanUpAsync(cancellationToken);
        stack.Enter("UPDATE_COMPLETE");
    }

    private async Task<bool> ApplyAsync(TemplateResource declaration, CancellationToken cancellationToken)
    {
        var current = stack.Find(declaration.LogicalId);
        if (current?.State is null)
        {
            _changes.Push(new ResourceChange(declaration.LogicalId, null));
            return await operations.CreateAsync(declaration, template, cancellationToken);
        }

        var declared = current.DeclaredBy(declaration, template);
        if (StackChanges.InProperties(stack, current, declaration, template))
        {
            _changes.Push(new ResourceChange(declaration.LogicalId, current));
            return await operations.UpdateAsync(declared, () => template.Properties(declaration, stack.StateOf), cancellationToken);
        }

        stack.Keep(declared);
        return true;
    }

    // Deletes what was replaced and what the template no longer has. A failure leaves the resource behind, as in AWS.
    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        foreach (var (logicalId, before) in _changes)
        {
            if (before is not null && before.State!.PhysicalId != stack.StateOf(logicalId)!.PhysicalId)
                await operations.DeleteAsync(before, before.UpdateReplacePolicy, stack.Tell, cancellationToken);
        }

        var kept = template.Resources.Select(resource => resource.LogicalId).ToHashSet();
        var removed = stack.Resources.Where(resource => !kept.Contains(resource.LogicalId)).ToArray();
        await new ResourceRemoval(stack, operations).RunAsync(removed, ofCreation: false, cancellationToken);
        foreach (var resource in removed) stack.Forget(resource.LogicalId);
    }

    private async Task FailAsync(string reason, CancellationToken cancellationToken)
    {
        if (disableRollback)
        {
            stack.Enter("UPDATE_FAILED", reason);
            return;
        }

        stack.Enter("UPDATE_ROLLBACK_IN_PROGRESS", reason);
        stack.Definition = former;
        var created = new List<(StackResource Resource, string Policy)>();
        foreach (var change in _changes)
        {
            if (await UndoAsync(change, created, cancellationToken)) continue;
            stack.Enter("UPDATE_ROLLBACK_FAILED", $"The following resource(s) failed to update: [{change.LogicalId}]. ");
            return;
        }

        stack.Enter("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS");
        foreach (var (resource, policy) in created) await operations.DeleteAsync(resource, policy, stack.Tell, cancellationToken);
        stack.Enter("UPDATE_ROLLBACK_COMPLETE");
    }

    private async Task<bool> UndoAsync(ResourceChange change, List<(StackResource Resource, string Policy)> created, CancellationToken cancellationToken)
    {
        var now = stack.Find(change.LogicalId)!;
        if (change.Before is null)
        {
            created.Add((now, now.DeletionPolicy == "Retain" ? "Retain" : "Delete"));
            stack.Forget(change.LogicalId);
            return true;
        }

        if (now.State!.PhysicalId != change.Before.State!.PhysicalId)
        {
            created.Add((now, "Delete"));
            stack.Report(change.Before, "UPDATE_COMPLETE");
            return true;
        }

        var changed = change.Before with { State = now.State, Properties = now.Properties };
        if (!await operations.UpdateAsync(changed, () => change.Before.Properties, cancellationToken)) return false;
        if (stack.StateOf(change.LogicalId)!.PhysicalId != now.State.PhysicalId) created.Add((now, "Delete"));
        return true;
    }
}
