using System.Collections.Concurrent;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Stacks;

/// <summary>
/// The account stacks of the administrator's own account, one a Region: service-managed StackSets never reach the management account,
/// and without an organization there are none.
/// </summary>
internal sealed class PlainAccountStacks(IAwsClients clients, IntegrationNames names, Administrator administrator, ProgressReport report, Delay delay)
{
    private const string Step = "Account stacks";

    private const int AtOnce = 8;

    /// <summary>Whether stacks are followed to their ends.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Those that stand at this moment, by Region.</summary>
    public static Task<RegionalStacks> LookAsync(IAwsClients clients, IntegrationNames names, CancellationToken ct) =>
        StacksOfRegions.LookAsync(clients, region => PlainStack.Account(clients, names, region, Task.Delay), ct);

    /// <summary>What it takes to have exactly the wanted Regions' stacks.</summary>
    /// <param name="target">Where the rollout goes.</param>
    /// <param name="definition">What the stacks should be.</param>
    /// <param name="secretIsNew">Whether the definition still lacks the client secret's name.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<PlannedStack>> PlanAsync(CheckedRollout target, StackDefinition definition, bool secretIsNew, CancellationToken ct)
    {
        var present = (await StacksOfRegions.LookAsync(target.AllRegions, Stack, ct)).Standing;
        var unwanted = present.Keys.Except(target.PlainRegions).Select(region => new PlannedStack(
            region, definition, present[region], PlannedAction.Delete,
            target.IncludesAdministrator ? $"{region} is no target any more" : "the management account is no target any more"));
        var wanted = await Task.WhenAll(target.PlainRegions.Select(async region =>
        {
            var planned = await Stack(region).PlanAsync(definition, ct);
            return secretIsNew && planned.Action == PlannedAction.None
                ? planned with { Action = PlannedAction.Update, Why = "the client secret is made anew" }
                : planned;
        }));
        return [.. wanted, .. unwanted];
    }

    /// <summary>Does what was planned, a few Regions at a time; one that fails stops no other.</summary>
    /// <returns>A row for each stack that is wanted, and for each that outlived its deletion.</returns>
    public Task<IReadOnlyList<RolloutStatus>> ApplyAsync(IReadOnlyList<PlannedStack> planned, StackDefinition definition, CancellationToken ct) =>
        EachAsync(planned, each => each.Region, async (each, stop) =>
        {
            if (each.Action == PlannedAction.Delete)
            {
                await Stack(each.Region).DeleteAsync(each.Present!, stop);
                return null;
            }
            var stack = await Stack(each.Region).ApplyAsync(each with { Definition = definition }, stop);
            return Row(each.Region, stack);
        }, ct);

    /// <summary>Gives parameters another value.</summary>
    public Task<IReadOnlyList<RolloutStatus>> ChangeAsync(
        IReadOnlyDictionary<string, Stack> stacks, IReadOnlyList<string> parameters, string value, CancellationToken ct) =>
        EachAsync(stacks, each => each.Key, async (each, stop) =>
        {
            var stack = await Stack(each.Key).ChangeAsync(each.Value, parameters, value, stop);
            return Row(each.Key, stack);
        }, ct);

    /// <summary>Deletes stacks; returns those that outlived it.</summary>
    public Task<IReadOnlyList<RolloutStatus>> RemoveAsync(IReadOnlyDictionary<string, Stack> stacks, CancellationToken ct) =>
        EachAsync(stacks, each => each.Key, async (each, stop) =>
        {
            await Stack(each.Key).DeleteAsync(each.Value, stop);
            return null;
        }, ct);

    /// <summary>What stands, told as it is.</summary>
    /// <param name="stacks">The stacks by Region.</param>
    /// <param name="difference">In words, how a stack differs from what is published; null if it doesn't.</param>
    /// <param name="ct">Stops the reading.</param>
    public Task<IReadOnlyList<RolloutStatus>> StatusAsync(
        IReadOnlyDictionary<string, Stack> stacks, Func<Stack, string?> difference, CancellationToken ct) =>
        EachAsync(stacks, each => each.Key, async (each, stop) =>
        {
            var (region, stack) = each;
            var reason = stack switch
            {
                _ when PlainStackStatus.IsUnderWay(stack) => $"the stack is {stack.StackStatus!.Value}",
                _ when difference(stack) is null && PlainStack.IsComplete(stack) => null,
                _ when stack.StackStatus!.Value is "CREATE_COMPLETE" or "UPDATE_COMPLETE" => difference(stack),
                _ => $"the stack is {stack.StackStatus!.Value}: {await Stack(region).ReasonAsync(stack, stop)}",
            };
            return PlainStackStatus.Of(administrator.AccountId, region, stack, reason);
        }, ct);

    private RolloutStatus Row(string region, Stack stack) => PlainStackStatus.Of(
        administrator.AccountId, region, stack, PlainStackStatus.IsUnderWay(stack) ? $"the stack is {stack.StackStatus!.Value}" : null);

    private PlainStack Stack(string region) => PlainStack.Account(clients, names, region, delay, Waits);

    private async Task<IReadOnlyList<RolloutStatus>> EachAsync<T>(
        IReadOnlyCollection<T> all, Func<T, string> regionOf, Func<T, CancellationToken, Task<RolloutStatus?>> work, CancellationToken ct)
    {
        var rows = new ConcurrentDictionary<string, RolloutStatus>();
        var done = 0;
        var pace = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForEachAsync(all, pace, async (each, stop) =>
        {
            var region = regionOf(each);
            var row = await RowAsync(region, () => work(each, stop));
            if (row is not null)
                rows[region] = row;
            report.Step(Step, $"{names.AccountStack} in {region}: {row?.Status ?? "removed"}", Interlocked.Increment(ref done), all.Count);
        });
        return [.. rows.Values.OrderBy(row => row.Region, StringComparer.Ordinal)];
    }

    private async Task<RolloutStatus?> RowAsync(string region, Func<Task<RolloutStatus?>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (AwsErrors.ReasonOfOne(exception) is { } reason)
        {
            return PlainStackStatus.Of(administrator.AccountId, region, stack: null, reason);
        }
    }
}
