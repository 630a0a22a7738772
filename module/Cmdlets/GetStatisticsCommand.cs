using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows what the forwarders did, a row per account and Region, summed over their runs.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwStatistics")]
[OutputType(typeof(AccountStatistics))]
public sealed class GetStatisticsCommand : IntegrationCommand
{
    /// <summary>Start of the period; an hour ago by default.</summary>
    [Parameter(Position = 0)]
    public DateTime Since { get; set; } = DateTime.Now.AddHours(-1);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run($"Statistics of {IntegrationName}", async (integration, run) =>
    {
        await foreach (var statistics in integration.GetStatisticsAsync(IntegrationName, new DateTimeOffset(Since), run.Stopped))
            run.Output(AccountStatistics.Of(statistics));
    });
}
