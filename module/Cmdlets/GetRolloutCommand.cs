using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows where the integration stands, a row per account and Region.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwRollout", DefaultParameterSetName = Rows)]
[OutputType(typeof(AccountRollout), ParameterSetName = [Rows])]
[OutputType(typeof(RolloutTotals), ParameterSetName = [Counts])]
public sealed class GetRolloutCommand : ReadingCommand
{
    private const string Rows = nameof(Rows);
    private const string Counts = nameof(Counts);

    /// <summary>Asks every account itself, too: the stack's version, what discovery found, the latest run. Some calls a row.</summary>
    [Parameter(ParameterSetName = Rows)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>First has CloudFormation look at every stack for changes by hand, which takes minutes; the rows tell what it found.</summary>
    [Parameter(ParameterSetName = Rows)]
    public SwitchParameter DetectDrift { get; set; }

    /// <summary>Counts the rows in place of showing them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Counts)]
    public SwitchParameter Summary { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Summary.IsPresent)
            Count();
        else
            Show(Detailed.IsPresent, DetectDrift.IsPresent);
    }

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

    internal void Count() => Run($"Rollout of {IntegrationName}", async (integration, run) =>
    {
        var rows = new List<RolloutStatus>();
        await foreach (var status in integration.GetRolloutAsync(IntegrationName, run.Stopped))
            rows.Add(status);
        run.Output(RolloutTotals.Of(IntegrationName, rows));
    });
}
