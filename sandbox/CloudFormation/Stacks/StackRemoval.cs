namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Deletes a stack's resources and the stack.</summary>
internal sealed class StackRemoval(Stack stack, ResourceOperations operations, IReadOnlyList<string> retained)
{
    public void Begin() => stack.Enter("DELETE_IN_PROGRESS", "User Initiated");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (stack.Status.IsDeleted) return;
        if (stack.Status.Name != "DELETE_IN_PROGRESS") Begin();
        foreach (var resource in stack.Resources.Where(resource => retained.Contains(resource.LogicalId)))
            stack.Report(resource, "DELETE_SKIPPED");
        var left = await new ResourceRemoval(stack, operations).RunAsync(stack.Resources, ofCreation: false, cancellationToken);
        if (left.Count == 0) stack.Enter("DELETE_COMPLETE");
        else stack.Enter("DELETE_FAILED", ResourceRemoval.Failure(left));
    }
}
