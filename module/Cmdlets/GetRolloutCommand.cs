using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows where the integration stands, a row per account and Region.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwRollout")]
[OutputType(typeof(AccountRollout))]
public sealed class GetRolloutCommand : IntegrationCommand
{
    /// <summary>Asks every account itself, too: the stack's version, what discovery found, the latest run. Some calls a row.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>First has CloudFormation look at every stack for changes by hand, which takes minutes; the rows tell what it found.</summary>
    [Parameter]
    public SwitchParameter DetectDrift { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Show(Detailed.IsPresent, DetectDrift.IsPresent);

    internal void Show(bool detailed, bool detectDrift = false) => Run($"Rollout of {IntegrationName}", async (integration, run) =>
    {
        if (detectDrift)
            await integration.DetectDriftAsync(IntegrationName, run.Progress, run.Stopped);
        var rows = detailed
            ? integration.GetDetailedRolloutAsync(IntegrationName, run.Progress, run.Stopped)
            : integration.GetRolloutAsync(IntegrationName, run.Stopped);
        await foreach (var status in rows)
            run.Output(AccountRollout.Of(status));
    });
}
