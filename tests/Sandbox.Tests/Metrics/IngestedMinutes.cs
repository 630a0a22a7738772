using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.Runtime;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.Metrics;

/// <summary>Thirty minutes of an hour ago, in which a member's log groups took events, and requests for what its metric says of them.</summary>
internal sealed class IngestedMinutes(LocalOrganizationFixture fixture)
{
    private readonly DateTimeOffset _start = Minute(fixture.Organization.Clock.GetUtcNow().AddHours(-1));

    public DateTime this[int minute] => _start.AddMinutes(minute).UtcDateTime;

    /// <param name="group">Made where it isn't there.</param>
    /// <param name="minute">The minute of ingestion.</param>
    /// <param name="events">How many.</param>
    /// <param name="age">How long before it they say to have happened.</param>
    public void Write(string group, int minute, int events, TimeSpan age = default)
    {
        var store = fixture.Get<LogStore>();
        var written = store.Find(DeployedFunction.Account, LocalOrganizationFixture.Home, group)
            ?? store.Create(DeployedFunction.Account, LocalOrganizationFixture.Home, group);
        var ingested = _start.AddMinutes(minute).AddSeconds(10);
        written.Write("stream", Enumerable.Range(0, events).Select(index => (ingested - age, $"event {index}")), ingested);
    }

    /// <summary>All thirty minutes of these groups, in queries m0, m1 and so on.</summary>
    public GetMetricDataRequest Request(params string[] groups) => Request(this[0], this[30], groups);

    public static GetMetricDataRequest Request(DateTime start, DateTime end, params string[] groups) => new()
    {
        StartTime = start,
        EndTime = end,
        MetricDataQueries = [.. groups.Select((group, index) => Query($"m{index}", group))],
    };

    public AmazonCloudWatchClient Client(string region = LocalOrganizationFixture.Home, AWSCredentials? credentials = null) =>
        new(credentials ?? fixture.SessionOf(DeployedFunction.Deployer), fixture.At(new AmazonCloudWatchConfig(), region));

    private static MetricDataQuery Query(string id, string group) => new()
    {
        Id = id,
        MetricStat = new()
        {
            Metric = new()
            {
                Namespace = "AWS/Logs",
                MetricName = "IncomingLogEvents",
                Dimensions = [new() { Name = "LogGroupName", Value = group }],
            },
            Period = 60,
            Stat = "Sum",
        },
    };

    private static DateTimeOffset Minute(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMinute));
}
