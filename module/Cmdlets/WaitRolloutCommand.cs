using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>Waits until nothing of a rollout is under way any more, whoever started it.</summary>
[Cmdlet(VerbsLifecycle.Wait, "CqApiGwRollout")]
[OutputType(typeof(IntegrationRollout))]
public sealed class WaitRolloutCommand : IntegrationCommand
{
    /// <summary>Seconds to wait at most; without it, as long as it takes.</summary>
    [Parameter(Position = 0)]
    [Alias("TimeoutSec")]
    [ValidateRange(1, int.MaxValue / 1000)]
    public int? Timeout { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run($"Waiting for {IntegrationName}", async (integration, run) =>
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(run.Stopped);
        if (Timeout is { } seconds)
            limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        try
        {
            RolloutOutcome.Write(IntegrationName, await integration.WaitAsync(IntegrationName, run.Progress, limit.Token), run);
        }
        catch (OperationCanceledException) when (!run.Stopped.IsCancellationRequested)
        {
            run.Error(TimedOut());
        }
    });

    private protected override string WayToResume => "Stopped waiting. The rollout goes on: wait again, or see Get-CqApiGwRollout.";

    private CmdletError TimedOut()
    {
        var failure = new IntegrationException(
            IntegrationErrorId.RolloutTimedOut,
            $"The rollout of {IntegrationName} was still under way after {Timeout} seconds.",
            "It goes on: wait again, or see Get-CqApiGwRollout for what is left.");
        return new CmdletError(failure, failure.ErrorId, ErrorCategory.OperationTimeout, failure.Remedy, IntegrationName);
    }
}
