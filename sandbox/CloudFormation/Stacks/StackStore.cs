using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>The stacks of every account and Region, deleted ones included.</summary>
internal sealed class StackStore : IInventory
{
    private readonly Regional<ConcurrentDictionary<string, Stack>> _stacks = new((_, _) => new());

    /// <summary>The stacks that exist, of all accounts and Regions.</summary>
    public IEnumerable<Stack> All => _stacks.All.SelectMany(each => each.State.Values).Where(stack => !stack.Status.IsDeleted);

    public IEnumerable<string> Resources =>
        All.Select(stack => $"{stack.AccountId} {stack.Region} {StackEvent.StackType} {stack.Name} ({stack.Status.Name})");

    public IEnumerable<Stack> In(string accountId, string region) => _stacks.In(accountId, region).Values;

    /// <summary>By name, where it is not deleted, or by id.</summary>
    public Stack? Find(string accountId, string region, string nameOrId) =>
        _stacks.In(accountId, region).GetValueOrDefault(nameOrId)
        ?? In(accountId, region).FirstOrDefault(stack => stack.Name == nameOrId && !stack.Status.IsDeleted);

    /// <summary>By name or id; throws AWS's ValidationError where there is none.</summary>
    public Stack Get(AwsCall call, string nameOrId) =>
        Find(call.AccountId, call.Region, nameOrId) ?? throw ValidationError.Of($"Stack with id {nameOrId} does not exist");

    public void Add(Stack stack) => _stacks.In(stack.AccountId, stack.Region)[stack.Id] = stack;
}
