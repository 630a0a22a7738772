using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>The StackSets of every administrator account and home Region, deleted ones included.</summary>
internal sealed class StackSetStore : IInventory
{
    private readonly Regional<ConcurrentQueue<StackSet>> _sets = new((_, _) => new());

    /// <summary>The StackSets that exist, of all accounts and Regions.</summary>
    public IEnumerable<StackSet> All => _sets.All.SelectMany(each => each.State).Where(set => !set.IsDeleted);

    public IEnumerable<string> Resources =>
        All.Select(set => $"{set.AccountId} {set.Region} AWS::CloudFormation::StackSet {set.Name} ({set.Instances.Count} instances)");

    public IEnumerable<StackSet> In(string accountId, string region) => _sets.In(accountId, region);

    /// <summary>By name or id; null where there is none, or none any more.</summary>
    public StackSet? Find(string accountId, string region, string nameOrId) =>
        In(accountId, region).FirstOrDefault(set => !set.IsDeleted && (set.Name == nameOrId || set.Id == nameOrId || set.Arn == nameOrId));

    public StackSet Get(string accountId, string region, string nameOrId) =>
        Find(accountId, region, nameOrId) ?? throw new AwsException("StackSetNotFoundException", $"StackSet {nameOrId} not found", 404);

    /// <summary>Adds it and gives it back; the one that stands already where its request comes again.</summary>
    public StackSet Add(StackSet set)
    {
        var sets = _sets.In(set.AccountId, set.Region);
        lock (sets)
        {
            if (sets.FirstOrDefault(other => set.CreationToken is { } token && (token, set.Name) == (other.CreationToken, other.Name)) is { } made) return made;
            if (sets.Any(other => !other.IsDeleted && other.Name == set.Name))
                throw new AwsException("NameAlreadyExistsException", $"The Name provided already exists as a StackSet: {set.Name}", 409);
            sets.Enqueue(set);
            return set;
        }
    }
}
