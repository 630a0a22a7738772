using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows what the forwarders did, a row per account and Region, summed over their runs.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwStatistics")]
[OutputType(typeof(AccountStatistics))]
public sealed class GetStatisticsCommand : IntegrationCommand
{
    /// <summary>Start of the period; an hour before its end by default.</summary>
    [Parameter(Position = 0)]
    public DateTime? Since { get; set; }

    /// <summary>End of the period; now by default.</summary>
    [Parameter(Position = 1)]
    public DateTime? Until { get; set; }

    /// <summary>Compares with the requests that API Gateway counted; CloudWatch charges for each stage.</summary>
    [Parameter]
    public SwitchParameter Completeness { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Show(Completeness.IsPresent);

    internal void Show(bool withCompleteness)
    {
        var until = Until is { } end ? new DateTimeOffset(end) : DateTimeOffset.UtcNow;
        var query = new StatisticsQuery
        {
            Since = Since is { } start ? new DateTimeOffset(start) : until.AddHours(-1),
            Until = until,
            WithCompleteness = withCompleteness,
        };
        Run($"Statistics of {IntegrationName}", async (integration, run) =>
        {
            await foreach (var statistics in integration.GetStatisticsAsync(IntegrationName, query, run.Progress, run.Stopped))
                run.Output(AccountStatistics.Of(statistics));
        });
    }
}
