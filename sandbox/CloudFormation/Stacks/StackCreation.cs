using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Creates a stack's resources; a failure rolls back what was created.</summary>
internal sealed class StackCreation(Stack stack, BoundTemplate template, ResourceOperations operations, string onFailure)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var resource in template.Resources)
        {
            if (await operations.CreateAsync(resource, template, cancellationToken)) continue;
            await FailAsync($"The following resource(s) failed to create: [{resource.LogicalId}]. ", cancellationToken);
            return;
        }

        try
        {
            stack.Outputs = template.Outputs(stack.ShownStateOf);
        }
        catch (Core.AwsException error)
        {
            await FailAsync(error.Message + " ", cancellationToken);
            return;
        }

        stack.Enter("CREATE_COMPLETE");
    }

    private async Task FailAsync(string reason, CancellationToken cancellationToken)
    {
        if (onFailure == "DO_NOTHING")
        {
            stack.Enter("CREATE_FAILED", reason);
            return;
        }

        var (running, done, failed) = onFailure == "DELETE"
            ? ("DELETE_IN_PROGRESS", "DELETE_COMPLETE", "DELETE_FAILED")
            : ("ROLLBACK_IN_PROGRESS", "ROLLBACK_COMPLETE", "ROLLBACK_FAILED");
        stack.Enter(running, $"{reason}{(onFailure == "DELETE" ? "Delete" : "Rollback")} requested by user.");
        var left = await new ResourceRemoval(stack, operations).RunAsync(stack.Resources, ofCreation: true, cancellationToken);
        if (left.Count == 0) stack.Enter(done);
        else stack.Enter(failed, ResourceRemoval.Failure(left));
    }
}
