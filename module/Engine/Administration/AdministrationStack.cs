using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Engine.Administration;

/// <summary>The administration stack of one Region: created, brought up to date, deleted.</summary>
internal sealed class AdministrationStack(
    IAmazonCloudFormation cloudFormation, IntegrationNames names, string region, Delay delay)
{
    /// <summary>The stack of that name, settled, or null; one that isn't the integration's is refused.</summary>
    public async Task<Stack?> FindAsync(CancellationToken ct)
    {
        var stack = await DescribeAsync(names.AdministrationStack, ct);
        if (stack is null)
            return null;
        if (!OwnershipTags.AreOf(names, stack.Tags))
        {
            throw new IntegrationException(
                IntegrationErrorId.StackNotOurs,
                $"Stack {names.AdministrationStack} in {region} wasn't made by this integration.",
                "Choose another integration name, or remove that stack.");
        }
        // An interrupted run may have left it in the middle of something.
        stack = await SettledAsync(stack, ct);
        return stack.StackStatus == StackStatus.DELETE_COMPLETE ? null : stack;
    }

    /// <summary>What it takes to bring the stack to its definition.</summary>
    public async Task<PlannedAdministrationStack> PlanAsync(StackDefinition definition, CancellationToken ct)
    {
        var stack = await FindAsync(ct);
        var (action, why) = stack switch
        {
            null => (PlannedAction.Create, "there is none yet"),
            _ when IsUnusable(stack) => (PlannedAction.Create, $"it is {stack.StackStatus!.Value} and can't be updated: it is replaced"),
            _ when definition.Difference(stack.Parameters, stack.Tags) is { } difference => (PlannedAction.Update, difference),
            _ => (PlannedAction.None, "as wanted"),
        };
        return new PlannedAdministrationStack(region, definition, stack, action, why);
    }

    /// <summary>Does what was planned; returns the stack.</summary>
    public async Task<Stack> ApplyAsync(PlannedAdministrationStack planned, CancellationToken ct)
    {
        if (planned.Action == PlannedAction.None)
            return planned.Present!;
        if (planned.Action == PlannedAction.Update)
            return await UpdateAsync(planned.Present!, planned.Definition, ct);
        if (planned.Present is { } unusable)
            await DeleteAsync(unusable, ct);
        return await CreateAsync(planned.Definition, ct);
    }

    public async Task DeleteAsync(Stack stack, CancellationToken ct)
    {
        await cloudFormation.DeleteStackAsync(new DeleteStackRequest { StackName = stack.StackId }, ct);
        await CompletedAsync(stack.StackId!, StackStatus.DELETE_COMPLETE, ct);
    }

    private async Task<Stack> CreateAsync(StackDefinition definition, CancellationToken ct)
    {
        var request = new CreateStackRequest
        {
            StackName = names.AdministrationStack,
            TemplateBody = definition.Template,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
        };
        var created = await cloudFormation.CreateStackAsync(request, ct);
        return await CompletedAsync(created.StackId!, StackStatus.CREATE_COMPLETE, ct);
    }

    // These never became a stack that can be updated.
    private static bool IsUnusable(Stack stack) =>
        stack.StackStatus == StackStatus.ROLLBACK_COMPLETE || stack.StackStatus == StackStatus.ROLLBACK_FAILED
        || stack.StackStatus == StackStatus.CREATE_FAILED || stack.StackStatus == StackStatus.DELETE_FAILED;

    private async Task<Stack> UpdateAsync(Stack stack, StackDefinition definition, CancellationToken ct)
    {
        var request = new UpdateStackRequest
        {
            StackName = stack.StackId,
            TemplateBody = definition.Template,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
        };
        try
        {
            await cloudFormation.UpdateStackAsync(request, ct);
        }
        catch (AmazonCloudFormationException exception)
            when (exception.Message.Contains("No updates are to be performed", StringComparison.Ordinal))
        {
            return stack;
        }
        return await CompletedAsync(stack.StackId!, StackStatus.UPDATE_COMPLETE, ct);
    }

    private async Task<Stack> CompletedAsync(string stackId, StackStatus expected, CancellationToken ct)
    {
        var stack = await DescribeAsync(stackId, ct);
        if (stack is not null)
            stack = await SettledAsync(stack, ct);
        if (stack?.StackStatus == expected)
            return stack!;
        throw new IntegrationException(
            IntegrationErrorId.AdministrationStackFailed,
            $"Stack {names.AdministrationStack} in {region} is {stack?.StackStatus?.Value ?? "gone"}: {await ReasonAsync(stackId, ct)}",
            "Remove the cause that the message names and run again; the next run takes the stack up.");
    }

    private async Task<Stack> SettledAsync(Stack stack, CancellationToken ct)
    {
        var backoff = new Backoff(delay);
        while (stack.StackStatus!.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
        {
            await backoff.PauseAsync(ct);
            stack = await DescribeAsync(stack.StackId!, ct) ?? throw new IntegrationException(
                IntegrationErrorId.AdministrationStackFailed, $"Stack {names.AdministrationStack} in {region} disappeared.", "Run again.");
        }
        return stack;
    }

    private async Task<string> ReasonAsync(string stackId, CancellationToken ct)
    {
        var events = await cloudFormation.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = stackId }, ct);
        // Newest first: the earliest failure is the cause, later ones are cancellations.
        var cause = events.StackEvents?.LastOrDefault(e => e.ResourceStatus!.Value.EndsWith("_FAILED", StringComparison.Ordinal));
        return cause is null ? "no reason given" : $"{cause.LogicalResourceId}: {cause.ResourceStatusReason}";
    }

    private async Task<Stack?> DescribeAsync(string nameOrId, CancellationToken ct)
    {
        try
        {
            var answer = await cloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = nameOrId }, ct);
            return answer.Stacks?.FirstOrDefault();
        }
        // CloudFormation has no code of its own for this.
        catch (AmazonCloudFormationException exception) when (exception.Message.Contains("does not exist", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
