using System.Globalization;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Metrics.Alarms;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>CloudWatch's metrics and alarms, as far as the sandbox has any.</summary>
internal sealed class CloudWatchService : QueryService
{
    private const int MaxQueries = 500;
    private const int MaxDatapoints = 100_800;
    private readonly IReadOnlyList<IMetric> _metrics;
    private readonly AlarmStore _alarms;

    public CloudWatchService(IEnumerable<IMetric> metrics, AlarmStore alarms)
    {
        (_metrics, _alarms) = ([.. metrics], alarms);
        On("GetMetricData", GetMetricData);
        On("DescribeAlarms", DescribeAlarms);
    }

    public override string SigningName => "monitoring";

    protected override string XmlNamespace => "http://monitoring.amazonaws.com/doc/2010-08-01/";

    private XElement[] GetMetricData(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudwatch:GetMetricData", "*");
        var queries = Queries(input);
        var (start, end) = (Time(input, "StartTime"), Time(input, "EndTime"));
        if (start >= end) throw MetricQuery.Invalid("The parameter StartTime must be less than the parameter EndTime.");
        var datapoints = queries.Select(query => query.IsReturned ? Read(call, query, start, end) : []);
        var page = MetricDataPage.Read([.. datapoints], IsAscending(input), PageSize(input), input["NextToken"]);
        XElement results = new("MetricDataResults", queries
            .Select((query, place) => (query, place))
            .Where(each => each.query.IsReturned)
            .Select(each => Result(each.query, page.Datapoints[each.place], page.Unfinished.Contains(each.place))));
        return page.NextToken is { } token ? [results, new XElement("NextToken", token)] : [results];
    }

    // All of them at once.
    private XElement[] DescribeAlarms(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudwatch:DescribeAlarms", $"arn:aws:cloudwatch:{call.Region}:{call.AccountId}:alarm:*");
        var (names, prefix, state) = (input.Strings("AlarmNames"), input["AlarmNamePrefix"] ?? "", input["StateValue"]);
        var found = _alarms.All.Where(alarm =>
            alarm.AccountId == call.AccountId && alarm.Region == call.Region && (state is null || alarm.State == state)
            && (names.Count == 0 || names.Contains(alarm.Name)) && alarm.Name.StartsWith(prefix, StringComparison.Ordinal));
        return [new XElement("MetricAlarms", found.Select(AlarmXml.Of)), new XElement("CompositeAlarms")];
    }

    // No two metrics answer the same query.
    private List<Datapoint> Read(AwsCall call, MetricQuery query, DateTimeOffset start, DateTimeOffset end) =>
        [.. _metrics.SelectMany(metric => metric.Read(call.AccountId, call.Region, query, start, end))];

    private static List<MetricQuery> Queries(QueryInput input)
    {
        var members = input.Structures("MetricDataQueries");
        if (members.Count == 0) throw MetricQuery.Invalid("The parameter MetricDataQueries is required.");
        if (members.Count > MaxQueries)
            throw MetricQuery.Invalid($"The collection MetricDataQueries must not have a size greater than {MaxQueries}.");
        var queries = members.Select((member, index) => MetricQuery.Read(member, index + 1)).ToList();
        return queries.DistinctBy(query => query.Id).Count() == queries.Count
            ? queries
            : throw MetricQuery.Invalid("The values for parameter id in MetricDataQueries are not unique.");
    }

    private static DateTimeOffset Time(QueryInput input, string name) => input[name] is { } text
        ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw MetricQuery.Invalid($"The value {text} for parameter {name} is not a timestamp.")
        : throw MetricQuery.Invalid($"The parameter {name} is required.");

    private static bool IsAscending(QueryInput input) => input["ScanBy"] switch
    {
        "TimestampAscending" => true,
        "TimestampDescending" or null => false,
        var other => throw MetricQuery.Invalid($"The value {other} for parameter ScanBy must be TimestampAscending or TimestampDescending."),
    };

    private static int PageSize(QueryInput input)
    {
        var size = input.Int("MaxDatapoints") ?? MaxDatapoints;
        return size is >= 1 and <= MaxDatapoints
            ? size
            : throw MetricQuery.Invalid($"The value {size} for parameter MaxDatapoints must be between 1 and {MaxDatapoints}.");
    }

    private static XElement Result(MetricQuery query, IEnumerable<Datapoint> datapoints, bool goesOn) =>
        new(
            "member",
            new XElement("Id", query.Id),
            new XElement("Label", query.Label),
            new XElement("StatusCode", goesOn ? "PartialData" : "Complete"),
            new XElement("Timestamps", datapoints.Select(each =>
                new XElement("member", each.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)))),
            new XElement("Values", datapoints.Select(each => new XElement("member", each.Value))));
}
