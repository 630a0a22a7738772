using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Statistics;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows what the forwarders did, a row per account and Region, summed over their runs.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwStatistics")]
[OutputType(typeof(AccountStatistics))]
public sealed class GetStatisticsCommand : ReadingCommand
{
    /// <summary>Start of the time span: a time, or how long before now, e.g. 2h or a TimeSpan; an hour before its end by default.</summary>
    [Parameter(Position = 0)]
    [TimeOrAge]
    public DateTime? Since { get; set; }

    /// <summary>End of the time span, likewise; now by default.</summary>
    [Parameter(Position = 1)]
    [TimeOrAge]
    public DateTime? Until { get; set; }

    /// <summary>Compares with the requests that API Gateway counted; CloudWatch charges for each stage.</summary>
    [Parameter]
    public SwitchParameter Completeness { get; set; }

    /// <summary>Adds the rows up to one.</summary>
    [Parameter]
    public SwitchParameter Total { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Show(Completeness.IsPresent, Total.IsPresent);

    internal void Show(bool withCompleteness, bool asTotal)
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
            var total = new StatisticsTotal(query);
            await foreach (var statistics in integration.GetStatisticsAsync(IntegrationName, query, run.Progress, run.Stopped))
            {
                total.Add(statistics);
                if (!asTotal)
                    run.Output(AccountStatistics.Of(statistics));
            }
            if (asTotal)
                run.Output(AccountStatistics.Of(total.Sum));
        });
    }
}
