using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Engine.Stacks;

/// <summary>One stack in the administrator's own account and one Region: created, brought up to date, deleted.</summary>
internal sealed class PlainStack
{
    private readonly IAmazonCloudFormation _cloudFormation;
    private readonly IntegrationNames _names;
    private readonly string _name;
    private readonly string _failure;
    private readonly string _region;
    private readonly Delay _delay;
    private readonly bool _waits;

    private PlainStack(IAwsClients clients, IntegrationNames names, string name, string failure, string region, Delay delay, bool waits) =>
        (_cloudFormation, _names, _name, _failure, _region, _delay, _waits) =
            (clients.CloudFormation(region), names, name, failure, region, delay, waits);

    /// <summary>The stack that holds the artifact and, in the home Region, the secret.</summary>
    public static PlainStack Administration(IAwsClients clients, IntegrationNames names, string region, Delay delay) =>
        new(clients, names, names.AdministrationStack, IntegrationErrorId.AdministrationStackFailed, region, delay, waits: true);

    /// <summary>The account stack of the administrator's own account; without waiting, what is done to it is only started.</summary>
    public static PlainStack Account(IAwsClients clients, IntegrationNames names, string region, Delay delay, bool waits = true) =>
        new(clients, names, names.AccountStack, IntegrationErrorId.RolloutFailed, region, delay, waits);

    /// <summary>The stack of that name as it stands at this moment, or null; one that isn't the integration's is refused.</summary>
    public async Task<Stack?> LookAsync(CancellationToken ct)
    {
        var stack = await DescribeAsync(_name, ct);
        if (stack is null || stack.StackStatus == StackStatus.DELETE_COMPLETE)
            return null;
        return OwnershipTags.AreOf(_names, stack.Tags) ? stack : throw new IntegrationException(
            IntegrationErrorId.StackNotOurs,
            $"Stack {_name} in {_region} wasn't made by this integration.",
            "Choose another integration name, or remove that stack.");
    }

    /// <summary>As <see cref="LookAsync"/>, when it has settled: an interrupted run may have left it in the middle of something.</summary>
    public async Task<Stack?> FindAsync(CancellationToken ct)
    {
        if (await LookAsync(ct) is not { } stack)
            return null;
        stack = await SettledAsync(stack, ct);
        return stack.StackStatus == StackStatus.DELETE_COMPLETE ? null : stack;
    }

    /// <summary>What it takes to bring the stack to its definition.</summary>
    public Task<PlannedStack> PlanAsync(StackDefinition definition, CancellationToken ct) => PlanAsync(_ => definition, ct);

    /// <summary>As the other, where what stands has a say in the definition.</summary>
    public async Task<PlannedStack> PlanAsync(Func<Stack?, StackDefinition> definitionOf, CancellationToken ct)
    {
        var stack = await FindAsync(ct);
        var definition = definitionOf(stack);
        var (action, why) = stack switch
        {
            null => (PlannedAction.Create, "there is none yet"),
            _ when IsUnusable(stack) => (PlannedAction.Create, $"it is {stack.StackStatus!.Value} and can't be updated: it is replaced"),
            _ when definition.Difference(stack.Parameters, stack.Tags) is { } difference => (PlannedAction.Update, difference),
            _ when !IsComplete(stack) => (PlannedAction.Update, $"it is {stack.StackStatus!.Value}"),
            _ => (PlannedAction.None, "as wanted"),
        };
        return new PlannedStack(_region, definition, stack, action, why);
    }

    /// <summary>Whether CloudFormation did what it was asked to, or undid it completely.</summary>
    public static bool IsComplete(Stack stack) =>
        stack.StackStatus == StackStatus.CREATE_COMPLETE || stack.StackStatus == StackStatus.UPDATE_COMPLETE
        || stack.StackStatus == StackStatus.UPDATE_ROLLBACK_COMPLETE;

    /// <summary>Does what was planned, except a deletion; returns the stack.</summary>
    public async Task<Stack> ApplyAsync(PlannedStack planned, CancellationToken ct)
    {
        if (planned.Action == PlannedAction.None)
            return planned.Present!;
        if (planned.Action == PlannedAction.Update)
            return await UpdateAsync(planned.Present!, planned.Definition, ct);
        // A new one takes its name.
        if (planned.Present is { } unusable)
            await DeleteAsync(unusable, waits: true, ct);
        return await CreateAsync(planned.Definition, ct);
    }

    public Task DeleteAsync(Stack stack, CancellationToken ct) => DeleteAsync(stack, _waits, ct);

    private async Task DeleteAsync(Stack stack, bool waits, CancellationToken ct)
    {
        stack = await SettledAsync(stack, ct);
        if (stack.StackStatus == StackStatus.DELETE_COMPLETE)
            return;
        await _cloudFormation.DeleteStackAsync(new DeleteStackRequest { StackName = stack.StackId, ClientRequestToken = RequestToken.New() }, ct);
        if (waits)
            await CompletedAsync(stack.StackId!, StackStatus.DELETE_COMPLETE, ct);
    }

    /// <summary>Gives parameters another value and leaves everything else as it is.</summary>
    public async Task<Stack> ChangeAsync(Stack stack, IEnumerable<string> parameters, string value, CancellationToken ct)
    {
        stack = await SettledAsync(stack, ct);
        return await UpdateAsync(
            stack,
            new UpdateStackRequest
            {
                UsePreviousTemplate = true,
                Parameters = PreviousParameters.Except(stack.Parameters, parameters, value),
                Capabilities = [Capability.CAPABILITY_NAMED_IAM],
            },
            ct);
    }

    /// <summary>Gives one tag another value and leaves everything else as it is.</summary>
    public async Task<Stack> TagAsync(Stack stack, Tag tag, CancellationToken ct)
    {
        stack = await SettledAsync(stack, ct);
        return await UpdateAsync(
            stack,
            new UpdateStackRequest
            {
                UsePreviousTemplate = true,
                Parameters = PreviousParameters.Except(stack.Parameters, [], ""),
                Tags = [.. (stack.Tags ?? []).Where(each => each.Key != tag.Key), tag],
                Capabilities = [Capability.CAPABILITY_NAMED_IAM],
            },
            ct);
    }

    /// <summary>In words, what went wrong in the last thing that was done to the stack.</summary>
    public async Task<string> ReasonAsync(Stack stack, CancellationToken ct)
    {
        var events = await _cloudFormation.DescribeStackEventsAsync(new DescribeStackEventsRequest { StackName = stack.StackId }, ct);
        // Newest first: the earliest failure is the cause, later ones are cancellations.
        var cause = events.StackEvents?.TakeWhile(each => !IsBeginning(each))
            .LastOrDefault(each => each.ResourceStatus!.Value.EndsWith("_FAILED", StringComparison.Ordinal));
        return cause is null ? "no reason given" : $"{cause.LogicalResourceId}: {cause.ResourceStatusReason}";
    }

    private async Task<Stack> CreateAsync(StackDefinition definition, CancellationToken ct)
    {
        var request = new CreateStackRequest
        {
            ClientRequestToken = RequestToken.New(),
            StackName = _name,
            TemplateBody = definition.TemplateBody,
            TemplateURL = definition.TemplateUrl,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
            Capabilities = definition.Capabilities,
        };
        var created = await _cloudFormation.CreateStackAsync(request, ct);
        return await OutcomeAsync(created.StackId!, StackStatus.CREATE_COMPLETE, ct);
    }

    // These never became a stack that can be updated.
    private static bool IsUnusable(Stack stack) =>
        stack.StackStatus == StackStatus.ROLLBACK_COMPLETE || stack.StackStatus == StackStatus.ROLLBACK_FAILED
        || stack.StackStatus == StackStatus.CREATE_FAILED || stack.StackStatus == StackStatus.DELETE_FAILED;

    private Task<Stack> UpdateAsync(Stack stack, StackDefinition definition, CancellationToken ct) => UpdateAsync(
        stack,
        new UpdateStackRequest
        {
            TemplateBody = definition.TemplateBody,
            TemplateURL = definition.TemplateUrl,
            Parameters = definition.ParameterList,
            Tags = definition.Tags,
            Capabilities = definition.Capabilities,
        },
        ct);

    private async Task<Stack> UpdateAsync(Stack stack, UpdateStackRequest request, CancellationToken ct)
    {
        (request.StackName, request.ClientRequestToken) = (stack.StackId, RequestToken.New());
        try
        {
            await _cloudFormation.UpdateStackAsync(request, ct);
        }
        catch (AmazonCloudFormationException exception)
            when (exception.Message.Contains("No updates are to be performed", StringComparison.Ordinal))
        {
            return stack;
        }
        return await OutcomeAsync(stack.StackId!, StackStatus.UPDATE_COMPLETE, ct);
    }

    private async Task<Stack> OutcomeAsync(string stackId, StackStatus expected, CancellationToken ct) =>
        !_waits && await DescribeAsync(stackId, ct) is { } started ? started : await CompletedAsync(stackId, expected, ct);

    private async Task<Stack> CompletedAsync(string stackId, StackStatus expected, CancellationToken ct)
    {
        var stack = await DescribeAsync(stackId, ct);
        if (stack is not null)
            stack = await SettledAsync(stack, ct);
        if (stack?.StackStatus == expected)
            return stack!;
        throw new IntegrationException(
            _failure,
            $"Stack {_name} in {_region} is {(stack is null ? "gone" : $"{stack.StackStatus!.Value}: {await ReasonAsync(stack, ct)}")}",
            "Remove the cause that the message names and run again; the next run takes the stack up.");
    }

    private async Task<Stack> SettledAsync(Stack stack, CancellationToken ct)
    {
        var backoff = new Backoff(_delay);
        while (stack.StackStatus!.Value.EndsWith("_IN_PROGRESS", StringComparison.Ordinal))
        {
            await backoff.PauseAsync(ct);
            stack = await DescribeAsync(stack.StackId!, ct) ?? throw new IntegrationException(
                _failure, $"Stack {_name} in {_region} disappeared.", "Run again.");
        }
        return stack;
    }

    private static bool IsBeginning(StackEvent each) => each.PhysicalResourceId is not null && each.PhysicalResourceId == each.StackId
        && each.ResourceStatus!.Value is "CREATE_IN_PROGRESS" or "UPDATE_IN_PROGRESS" or "DELETE_IN_PROGRESS";

    private async Task<Stack?> DescribeAsync(string nameOrId, CancellationToken ct)
    {
        try
        {
            var answer = await _cloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = nameOrId }, ct);
            return answer.Stacks?.FirstOrDefault();
        }
        // CloudFormation has no code of its own for this.
        catch (AmazonCloudFormationException exception) when (exception.Message.Contains("does not exist", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
