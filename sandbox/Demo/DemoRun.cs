using System.Diagnostics;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Truth;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.Sandbox.Demo;

/// <summary>The whole way: enable, traffic, report, disable, destroy, and the proof at the end.</summary>
/// <param name="options">The organization's size.</param>
/// <param name="requests">HTTP requests to send.</param>
/// <param name="narrator">Tells what happens.</param>
/// <param name="prepare">Gets the organization before anything is done in it, e.g. to make it misbehave.</param>
internal sealed class DemoRun(SandboxOptions options, int requests, DemoNarrator narrator, Action<LocalOrganization>? prepare = null)
{
    /// <summary>Minutes over which the requests are spread.</summary>
    private const int TrafficMinutes = 3;

    /// <summary>
    /// Minutes after the last request until events that were ingested late have been looked for again: at most 25 minutes after they
    /// happened. Even without any that are made late, the first lines of a request that takes long are. The last minutes are those in which
    /// CloudWatch has not counted out yet.
    /// </summary>
    private const int SettlingMinutes = 33;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async Task<DemoResult> RunAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await using var local = await LocalOrganization.StartAsync(options, cancellationToken);
        prepare?.Invoke(local);
        Introduce(local);
        var settings = local.Services.GetRequiredService<SettingsSnapshot>();
        var settingsBefore = settings.Take();
        var leftovers = new Leftovers(local.Services.GetServices<IInventory>());
        var rollout = new DemoRollout(local, narrator);

        var enabled = await rollout.EnableAsync(cancellationToken);
        var started = BeginMinute(local.Clock);
        var proof = await SendTrafficAsync(local, cancellationToken);
        await rollout.ReportAsync(started, cancellationToken);
        await rollout.DisableAsync(cancellationToken);
        await rollout.DestroyAsync(cancellationToken);

        var unrestored = SettingsSnapshot.Differences(settingsBefore, settings.Take());
        var result = new DemoResult
        {
            Accounts = options.Accounts,
            Regions = options.Regions.Count,
            StackInstancesCurrent = enabled.Current,
            StackInstancesTotal = enabled.Total,
            TransactionsSent = proof.Expected,
            TransactionsDelivered = proof.Delivered,
            Lost = proof.Lost.Count,
            Duplicated = proof.Duplicated.Count,
            Invented = proof.Invented.Count,
            Altered = proof.Altered,
            SettingsRestored = unrestored.Count == 0,
            Leftovers = leftovers.Find(),
            Seconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
        };
        Conclude(result, proof, unrestored);
        return result;
    }

    // CloudWatch counts whole minutes: traffic in a part of one would be delivered and not counted.
    private static DateTimeOffset BeginMinute(SandboxClock clock)
    {
        var now = clock.GetUtcNow();
        var begin = now.AddTicks(Minute.Ticks - (now.UtcTicks % Minute.Ticks));
        clock.Advance(begin - now);
        return begin;
    }

    private void Introduce(LocalOrganization local)
    {
        narrator.Chapter("A local AWS organization");
        var organization = local.Organization;
        narrator.Say($"{organization.Id} at {local.BaseAddress}: management account {organization.Management.Id}, Regions {string.Join(", ", options.Regions)}");
        foreach (var unit in organization.Units.Where(unit => unit.ParentId is not null))
            narrator.Say($"OU {unit.Name} ({unit.Id}): {string.Join(", ", organization.Under(unit.Id).Select(account => account.Id))}");
    }

    private async Task<Reconciliation> SendTrafficAsync(LocalOrganization local, CancellationToken cancellationToken)
    {
        narrator.Chapter("Traffic");
        var generator = local.Services.GetRequiredService<TrafficGenerator>();
        if (options.LatePercent > 0) narrator.Say($"{options.LatePercent} % of the log events are ingested late, up to 5 minutes after they happened");
        await narrator.SpinAsync("API Gateway serves requests", async status =>
        {
            for (var minute = 0; minute < TrafficMinutes; minute++)
            {
                // The minute's requests exist before its runs begin, as they would in real time.
                local.Clock.Advance(Minute);
                await generator.SendAsync((requests + minute) / TrafficMinutes, Minute, cancellationToken);
                status($"Minute {minute + 1}: forwarders read the logs");
                await local.TickAsync(cancellationToken);
            }

            for (var minute = 0; minute < SettlingMinutes; minute++)
            {
                status($"Minute {TrafficMinutes + minute + 1}: late log events arrive");
                await local.AdvanceAsync(Minute, cancellationToken);
            }
        });
        var proof = Reconciliation.Of(local.Services.GetRequiredService<GroundTruth>().Sent, local.Services.GetRequiredService<UapEdge>().Received);
        narrator.Verdict(proof.Lost.Count == 0, $"{proof.Sent} requests sent, {proof.Delivered} of {proof.Expected} transactions delivered");
        narrator.Say($"{proof.Sent - proof.Expected} requests were throttled or rejected before their method and path were logged: no transaction");
        return proof;
    }

    private void Conclude(DemoResult result, Reconciliation proof, IReadOnlyList<string> unrestored)
    {
        narrator.Chapter("Proof");
        narrator.Verdict(result.Lost == 0, $"lost: {result.Lost}");
        narrator.Verdict(result.Duplicated == 0, $"duplicated: {result.Duplicated}");
        narrator.Verdict(result.Invented == 0, $"invented: {result.Invented}");
        narrator.Verdict(result.Altered == 0, $"altered: {result.Altered}");
        foreach (var difference in proof.Differences.Take(10)) narrator.Bad(difference.ToString()!);
        narrator.Verdict(result.SettingsRestored, "every changed setting is as it was");
        foreach (var setting in unrestored.Take(10)) narrator.Bad(setting);
        narrator.Verdict(result.Leftovers.Count == 0, result.Leftovers.Count == 0 ? "nothing is left behind" : $"left behind: {result.Leftovers.Count}");
        foreach (var leftover in result.Leftovers.Take(10)) narrator.Bad(leftover);
        narrator.Say($"{result.Seconds} s");
    }
}
