using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Truth;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Demo;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Truth;
using CequenceApigw.Sandbox.Uap;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.Chaos;

/// <summary>One seed's way from enabling to the last trace removed, and what must hold at each station.</summary>
internal sealed class ChaosRun(int seed)
{
    // The last attempt is left in peace: it must succeed.
    private const int Attempts = 4;

    // After these the latest log event has been ingested and read.
    private const int SettlingMinutes = 28;

    // What there was no time for at once, discovery's schedule completes: every 15 minutes, or when the run before it, which died, can't be under way any more.
    private const int DiscoveryMinutes = 30;

    private static readonly int[] Refusals = [400, 403, 404, 413, 422];

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly List<string> _violations = [];
    private int _looks;

    public static Task<ChaosResult> OfAsync(int seed) => new ChaosRun(seed).RunAsync();

    private async Task<ChaosResult> RunAsync()
    {
        await using var organization = await ChaosOrganization.StartAsync(seed);
        var settings = organization.Get<SettingsSnapshot>();
        var before = settings.Take();
        var leftovers = new Leftovers(organization.Local.Services.GetServices<IInventory>());
        var plan = organization.Plan;

        await UntilDoneAsync(organization, "enable", integration => integration.EnableAsync(OptionsOf(organization)));
        await SendTrafficAsync(organization);
        var proof = Reconcile(organization);
        if (plan.Chance("disable first") < 0.7)
        {
            var first = plan.Chance("disable") switch { < 0.3 => ApiTypes.Rest, < 0.6 => ApiTypes.Http, _ => ApiTypes.Rest | ApiTypes.Http };
            var isDone = await UntilDoneAsync(
                organization, $"disable {first}", integration => integration.DisableAsync(OptionsOf(organization).IntegrationName, first));
            await PassInPeaceAsync(organization, DiscoveryMinutes);
            if (isDone)
                Expect(Unrestored(before, settings, first), "Disabled, but not as it was");
        }
        await UntilDoneAsync(organization, "destroy", async integration =>
        {
            await integration.DestroyAsync(OptionsOf(organization).IntegrationName);
            return RolloutSummary.Empty;
        });
        Expect(SettingsSnapshot.Differences(before, settings.Take()), "Not as it was");
        Expect(leftovers.Find(), "Left behind");
        return new ChaosResult(seed, _violations, [.. plan.Happened], plan.Calls, proof.Expected, proof.Duplicated.Count, organization.Age);
    }

    /// <summary>Runs the module until it has done what it was asked to: again after each failure and each death, minutes later.</summary>
    private async Task<bool> UntilDoneAsync(ChaosOrganization organization, string name, Func<Integration, Task<RolloutSummary>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            organization.Plan.IsCalm = attempt == Attempts;
            var (done, outcome) = await TryAsync(organization.Administrator($"{name} {attempt}"), run);
            organization.CatchUp();
            if (!done && organization.Plan.IsCalm && !IsDeadEnd(organization))
                _violations.Add($"{name} doesn't come to its end with nothing in its way: {outcome}");
            organization.Plan.IsCalm = false;
            await LookAsync(organization, name);
            if (done || attempt == Attempts)
                return done;
            // Sometimes at once, in the midst of what CloudFormation still does.
            if (organization.Plan.Chance($"patience {name} {attempt}") < 0.5)
                await PassMinutesAsync(organization, 5);
        }
    }

    // CloudFormation lets nobody but the account itself out of there, except by deleting the stack.
    private static bool IsDeadEnd(ChaosOrganization organization) =>
        organization.Get<StackStore>().All.Any(stack => stack.Status.Name == "UPDATE_ROLLBACK_FAILED");

    private static async Task<(bool IsDone, string Outcome)> TryAsync(Integration integration, Func<Integration, Task<RolloutSummary>> run)
    {
        try
        {
            var summary = await run(integration);
            return (summary.NotCurrent.Count == 0, string.Join("; ", summary.NotCurrent.Select(row => $"{row.AccountId} is {row.Status}: {row.Reason}")));
        }
        catch (Exception exception)
        {
            return (false, exception.ToString());
        }
    }

    /// <summary>Whether what status says is so.</summary>
    private async Task LookAsync(ChaosOrganization organization, string station)
    {
        // What is under way changes while it is looked at.
        await organization.SettleAsync();
        var name = OptionsOf(organization).IntegrationName;
        var set = organization.Get<StackSetStore>().All.FirstOrDefault();
        try
        {
            var rows = await organization.Administrator($"look {++_looks}", isImmune: true).GetRolloutAsync(name).ToListAsync();
            Expect([.. StatusTruth.Differences(rows, set, organization.Get<StackStore>())], $"After {station}");
        }
        catch (IntegrationException exception) when (exception.ErrorId == IntegrationErrorId.IntegrationNotFound)
        {
            if (set is not null)
                _violations.Add($"After {station} status finds no integration, but there is {set.Name}.");
        }
    }

    private async Task SendTrafficAsync(ChaosOrganization organization)
    {
        var plan = organization.Plan;
        var minutes = 6 + (int)(14 * plan.Chance("minutes"));
        for (var minute = 1; minute <= minutes; minute++)
        {
            // Now and then nothing is scheduled for long, and then everything at once.
            var jump = plan.Happens(0.03, $"jump {minute}") ? 2 + (int)(30 * plan.Chance($"by {minute}")) : 1;
            organization.Local.Clock.Advance(Minute * jump);
            organization.Get<UapEdge>().Outage = plan.Happens(0.08, $"Edge outage {minute}") ? new EdgeFault { Status = OutageStatus(plan, minute) } : null;
            if (plan.Happens(0.05, $"Edge refusal {minute}"))
                organization.Get<UapEdge>().Expect(new EdgeFault { Status = RefusalStatus(plan, minute) });
            if (plan.Happens(0.03, $"tokens revoked {minute}"))
                organization.Get<TokenStore>().RevokeAll();
            await organization.Get<TrafficGenerator>().SendAsync((int)(40 * plan.Chance($"requests {minute}")), Minute * jump);
            await organization.TickAsync();
        }
        organization.Get<UapEdge>().Outage = null;
        await PassInPeaceAsync(organization, SettlingMinutes);
    }

    // Out of order, or an address without anything behind it for a moment.
    private static int OutageStatus(FaultPlan plan, int minute) => plan.Chance($"outage's status {minute}") < 0.5 ? 503 : RefusalStatus(plan, minute);

    private static int RefusalStatus(FaultPlan plan, int minute) => Refusals[(int)(Refusals.Length * plan.Chance($"refusal's status {minute}"))];

    private static async Task PassInPeaceAsync(ChaosOrganization organization, int minutes)
    {
        organization.Plan.IsCalm = true;
        await PassMinutesAsync(organization, minutes);
        organization.Plan.IsCalm = false;
    }

    private static async Task PassMinutesAsync(ChaosOrganization organization, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            organization.Local.Clock.Advance(Minute);
            await organization.TickAsync();
        }
    }

    private Reconciliation Reconcile(ChaosOrganization organization)
    {
        var proof = Reconciliation.Of(organization.Get<GroundTruth>().Sent, organization.Get<UapEdge>().Received);
        Expect([.. proof.Lost.Select(lost => $"{lost.TransactionId} to {lost.Target}")], "Lost");
        Expect([.. proof.Duplicated.Except(organization.AcknowledgedInVain).Select(id => $"{id} by {organization.HistoryOf(id)}")], "Twice without a reason");
        Expect([.. organization.Unnoted.Select(id => $"{id} by {organization.HistoryOf(id)}")], "Acknowledged, and not noted");
        Expect(proof.Invented, "Invented");
        Expect([.. proof.Differences.Select(difference => difference.ToString()!)], "Altered");
        return proof;
    }

    private static IReadOnlyList<string> Unrestored(IReadOnlyDictionary<string, string> before, SettingsSnapshot settings, ApiTypes types) =>
    [
        .. SettingsSnapshot.Differences(before, settings.Take()).Where(difference =>
            (types.HasFlag(ApiTypes.Rest) && difference.Contains(" rest ", StringComparison.Ordinal))
            || (types.HasFlag(ApiTypes.Http) && difference.Contains(" http ", StringComparison.Ordinal))),
    ];

    private void Expect(IReadOnlyList<string> wrong, string what)
    {
        foreach (var each in wrong.Take(5))
            _violations.Add($"{what}: {each}");
        if (wrong.Count > 5)
            _violations.Add($"{what}: and {wrong.Count - 5} more");
    }

    private static IntegrationOptions OptionsOf(ChaosOrganization organization)
    {
        var uap = organization.Get<UapAddress>();
        return new IntegrationOptions
        {
            OrganizationalUnitIds = [organization.Local.Organization.Root.Id],
            Regions = organization.Local.Organization.Regions,
            EdgeEndpoint = uap.EdgeEndpoint,
            AuthEndpoint = uap.AuthEndpoint,
            ClientId = uap.ClientId,
            ClientSecret = uap.ClientSecret,
        };
    }
}
