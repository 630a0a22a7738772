using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Brings one instance's stack to the StackSet's definition, or removes it, as the execution role of its account.</summary>
internal sealed class InstanceDeployer(StackStore stacks, StackLifecycle lifecycle, AccountHardships hardships, SandboxClock clock)
{
    /// <summary>Null on success, otherwise why the stack is not as defined.</summary>
    public async Task<string?> DeployAsync(StackSet set, StackSetDefinition definition, StackInstance instance)
    {
        try
        {
            if (instance.IsInoperable) return "Stack instance is INOPERABLE: delete it with RetainStacks first";
            if (Obstacle(set, instance) is { } obstacle) return obstacle;
            var stack = await ReusableAsync(set, instance);
            var parameters = definition.Parameters.ToDictionary();
            foreach (var (name, value) in instance.ParameterOverrides.Where(each => parameters.ContainsKey(each.Key))) parameters[name] = value;
            var wanted = new StackDefinition(definition.Template, parameters, definition.Capabilities, definition.Tags);
            var before = stack?.Events.Count ?? 0;
            if (stack is null)
            {
                stack = new Stack(instance.AccountId, instance.Region, $"StackSet-{set.Name}-{Guid.NewGuid()}", wanted, clock);
                lifecycle.Create(stack, ExecutionRole(set, instance));
                set.Keep(set.Find(instance.AccountId, instance.Region)! with { StackId = stack.Id });
            }
            else if (!StartUpdate(set, instance, stack, wanted))
            {
                return null;
            }

            await stack.Settled;
            return stack.Status.Name is "CREATE_COMPLETE" or "UPDATE_COMPLETE" ? null : Reason(stack, before);
        }
        catch (AwsException error)
        {
            return error.Message;
        }
    }

    /// <summary>Null on success, otherwise why the stack is still there.</summary>
    public async Task<string?> RemoveAsync(StackSet set, StackInstance instance)
    {
        if (Obstacle(set, instance) is { } obstacle) return obstacle;
        if (Find(instance) is not { } stack) return null;
        try
        {
            lifecycle.Delete(stack, ExecutionRole(set, instance));
            await stack.Settled;
            return stack.Status.IsDeleted ? null : Reason(stack, 0);
        }
        catch (AwsException error)
        {
            return error.Message;
        }
    }

    private string? Obstacle(StackSet set, StackInstance instance) =>
        hardships.Obstacle(instance.AccountId, instance.Region, set.ExecutionRoleName);

    private Stack? Find(StackInstance instance) =>
        instance.StackId is { } id && stacks.Find(instance.AccountId, instance.Region, id) is { Status.IsDeleted: false } stack ? stack : null;

    // A stack whose creation failed can't be updated: it makes way for a new one.
    private async Task<Stack?> ReusableAsync(StackSet set, StackInstance instance)
    {
        if (Find(instance) is not { } stack) return null;
        await stack.Settled;
        if (stack.Status.Name is not ("ROLLBACK_COMPLETE" or "ROLLBACK_FAILED" or "CREATE_FAILED" or "DELETE_FAILED")) return stack;
        return await RemoveAsync(set, instance) is { } reason ? throw ValidationError.Of(reason) : null;
    }

    private bool StartUpdate(StackSet set, StackInstance instance, Stack stack, StackDefinition wanted)
    {
        try
        {
            lifecycle.Update(stack, wanted, ExecutionRole(set, instance));
            return true;
        }
        catch (AwsException error) when (error.Message == StackChanges.NoUpdates)
        {
            return false;
        }
    }

    private static string Reason(Stack stack, int eventsBefore)
    {
        var failures = stack.Events.Skip(eventsBefore)
            .Where(each => each.IsOfResource && each.Status.Name.EndsWith("_FAILED", StringComparison.Ordinal)).ToArray();
        // The first failure is the cause, except of a deletion: an earlier one may have been tried again since.
        var failure = stack.Status.Name == "DELETE_FAILED" ? failures.LastOrDefault() : failures.FirstOrDefault();
        return failure is null
            ? stack.Status.Reason ?? stack.Status.Name
            : $"ResourceLogicalId:{failure.LogicalId}, ResourceType:{failure.Type}, ResourceStatusReason:{failure.Status.Reason}.";
    }

    private static Principal ExecutionRole(StackSet set, StackInstance instance) => new(
        instance.AccountId,
        $"arn:aws:sts::{instance.AccountId}:assumed-role/{set.ExecutionRoleName}/StackSets",
        $"arn:aws:iam::{instance.AccountId}:role/{set.ExecutionRoleName}");
}
