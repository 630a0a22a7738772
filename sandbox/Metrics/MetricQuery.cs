using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>One metric that GetMetricData is asked for. Metric math and SQL are refused rather than guessed at.</summary>
/// <param name="Id">Names its result.</param>
/// <param name="Label">As the caller chose it; else the metric's name.</param>
/// <param name="IsReturned">False where it is there for an expression only.</param>
/// <param name="Namespace">e.g. <c>AWS/Logs</c>.</param>
/// <param name="MetricName">e.g. <c>IncomingLogEvents</c>.</param>
/// <param name="Dimensions">Values by name; another set of names is another metric.</param>
/// <param name="Statistic">e.g. <c>Sum</c>.</param>
/// <param name="Period">Length of a datapoint, whole minutes.</param>
/// <param name="Unit">Data of other units is passed over; null takes each.</param>
/// <param name="AccountId">Null is the caller's own.</param>
internal sealed partial record MetricQuery(
    string Id, string Label, bool IsReturned, string Namespace, string MetricName, IReadOnlyDictionary<string, string> Dimensions,
    string Statistic, TimeSpan Period, string? Unit, string? AccountId)
{
    /// <summary>Reads one of MetricDataQueries; throws ValidationError in CloudWatch's words.</summary>
    public static MetricQuery Read(QueryInput input, int number)
    {
        var at = $"MetricDataQueries.member.{number}";
        if (input["Expression"] is not null) throw Invalid("The sandbox evaluates no expressions, only MetricStat.");
        var stat = input.Structure("MetricStat");
        var metric = stat.Structure("Metric");
        var name = Required(metric, "MetricName", $"{at}.MetricStat.Metric");
        if (Required(stat, "Stat", $"{at}.MetricStat") is not ("Sum" or "SampleCount" or "Maximum"))
            throw Invalid($"The sandbox has no statistic '{stat["Stat"]}', only Sum, SampleCount and Maximum.");
        return new MetricQuery(
            IdOf(input, at),
            input["Label"] ?? name,
            input.Flag("ReturnData") ?? true,
            Required(metric, "Namespace", $"{at}.MetricStat.Metric"),
            name,
            metric.Structures("Dimensions").ToDictionary(each => Required(each, "Name", at), each => Required(each, "Value", at)),
            stat["Stat"]!,
            PeriodOf(stat, $"{at}.MetricStat"),
            stat["Unit"],
            input["AccountId"]);
    }

    /// <summary>Throws where the metric has no such statistic here.</summary>
    public void CheckStatistic(params IEnumerable<string> has)
    {
        if (!has.Contains(Statistic)) throw Invalid($"The sandbox has no statistic '{Statistic}' of {Namespace} {MetricName}.");
    }

    public static AwsException Invalid(string message) => new("ValidationError", message);

    private static string IdOf(QueryInput input, string at) => Required(input, "Id", at) is var id && ValidId().IsMatch(id)
        ? id
        : throw Invalid($"The value {id} for parameter {at}.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.");

    private static TimeSpan PeriodOf(QueryInput stat, string at)
    {
        Required(stat, "Period", at);
        return stat.Int("Period") is { } seconds && seconds > 0 && seconds % 60 == 0
            ? TimeSpan.FromSeconds(seconds)
            : throw Invalid($"The parameter {at}.Period must be a multiple of 60.");
    }

    private static string Required(QueryInput input, string name, string at) =>
        input[name] is { Length: > 0 } value ? value : throw Invalid($"The parameter {at}.{name} is required.");

    [GeneratedRegex("^[a-z][a-zA-Z0-9_]*$")]
    private static partial Regex ValidId();
}
