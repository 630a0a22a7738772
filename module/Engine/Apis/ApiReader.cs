using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Members;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Apis;

/// <summary>Reads what discovery found through the reader role of each account.</summary>
internal sealed class ApiReader(IAwsClients clients, ProgressReport report)
{
    /// <summary>Accounts and Regions in the order in which they answer.</summary>
    public async IAsyncEnumerable<AccountApis> ReadAsync(string integrationName, ApiQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var role = new MemberRole(clients, names, standing);
        var done = 0;
        var instances = ChosenAsync(StandingRows.ReadAsync(clients, names, standing, ct), query);
        await foreach (var member in MemberRows.ReadAsync(instances, (instance, stop) => ReadAsync(role, instance, stop), ct))
        {
            report.Step("APIs", $"{member.AccountId} in {member.Region}: {member.Error ?? member.Note ?? $"{member.Apis.Count} found"}", ++done);
            yield return member;
        }
    }

    private static async IAsyncEnumerable<RolloutStatus> ChosenAsync(IAsyncEnumerable<RolloutStatus> instances, ApiQuery query)
    {
        await foreach (var instance in instances)
        {
            if (query.Holds(instance.AccountId, instance.Region))
                yield return instance;
        }
    }

    private static async Task<AccountApis> ReadAsync(MemberRole role, RolloutStatus instance, CancellationToken ct)
    {
        var member = new AccountApis { AccountId = instance.AccountId, Region = instance.Region };
        if (instance.StackId is not { } stackId)
            return member with { Note = $"There is no stack yet: it is {instance.Status}, {instance.DetailedStatus}." };
        try
        {
            var session = await role.AssumeAsync(instance.AccountId, instance.Region, ct);
            if ((await session.StackAsync(stackId, ct)).StateTable is not { } table)
                return member with { Note = "The account's stack is older than this and doesn't tell its inventory." };
            var found = await session.InventoryAsync(table, ct);
            return member with { Apis = [.. found.Select(FoundApi.Of)] };
        }
        // One account that can't be read must not hide the others.
        catch (Exception exception) when (MemberErrors.IsOfOneMember(exception))
        {
            return member with { Error = exception.Message };
        }
    }
}
