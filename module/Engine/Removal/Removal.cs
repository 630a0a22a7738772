using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Removal;

/// <summary>The steps of destroying. Each one takes up what an interrupted run left and passes over what isn't there.</summary>
internal sealed class Removal(IAwsClients clients, ProgressReport report, Delay delay)
{
    private const int MaxNamed = 10;

    public async Task RunAsync(string integrationName, CancellationToken ct)
    {
        IntegrationOptionsRules.CheckName(integrationName);
        var names = new IntegrationNames(integrationName);
        var (administrator, _) = await Administrator.OfStandingAsync(clients, names, ct);
        var administration = await AdministrationStacks.LookAsync(clients, names, ct);
        await new HomeRegionRules(clients, names, administrator).CheckAsync(administration.Standing, ct);
        var plain = new PlainAccountStacks(clients, names, administrator, report, delay);
        // Before anything goes: one of that name that isn't ours ends the run here.
        var stacks = await PlainAccountStacks.LookAsync(clients, names, ct);
        var instances = administrator.Organization is null
            ? []
            : await new StackSetRemoval(new StackSetClient(clients, names, administrator), report, delay).RunAsync(ct);
        var closed = administration.ClosedSince(administration.Standing.GetValueOrDefault(clients.HomeRegion))
            .Select(each => PlainStackStatus.Of(administrator.AccountId, each.Key, stack: null, each.Value));
        Check([.. instances, .. await plain.RemoveAsync(stacks.Standing, ct), .. closed]);
        await new AdministrationRemoval(clients, names, report, delay).RunAsync([.. administration.Standing.Keys], ct);
    }

    private static void Check(IReadOnlyList<RolloutStatus> survivors)
    {
        if (survivors.Count == 0)
            return;
        var more = survivors.Count > MaxNamed ? $"; and {survivors.Count - MaxNamed} more" : "";
        throw new IntegrationException(
            IntegrationErrorId.RolloutFailed,
            $"{survivors.Count} stacks couldn't be deleted: {string.Join("; ", survivors.Take(MaxNamed).Select(Describe))}{more}",
            "Remove the causes in those accounts and run again; the next run goes on from here.");
    }

    private static string Describe(RolloutStatus survivor) =>
        $"account {survivor.AccountId} in {survivor.Region} is {survivor.Status} ({survivor.Reason ?? survivor.DetailedStatus})";
}
