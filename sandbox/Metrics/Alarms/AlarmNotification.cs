using System.Globalization;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Notifications;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>What CloudWatch publishes to a topic when an alarm's state has changed. The Region has its id, where AWS writes its name.</summary>
internal static class AlarmNotification
{
    public static TopicMessage Of(Alarm alarm, string oldState) => new($"{alarm.State}: \"{alarm.Name}\" in {alarm.Region}", new JsonObject
    {
        ["AlarmName"] = alarm.Name,
        ["AlarmDescription"] = alarm.Description,
        ["AWSAccountId"] = alarm.AccountId,
        ["AlarmConfigurationUpdatedTimestamp"] = Time(alarm.ConfigurationUpdated),
        ["NewStateValue"] = alarm.State,
        ["NewStateReason"] = alarm.StateReason,
        ["StateChangeTime"] = Time(alarm.StateUpdated),
        ["Region"] = alarm.Region,
        ["AlarmArn"] = alarm.Arn,
        ["OldStateValue"] = oldState,
        ["OKActions"] = List(alarm.OkActions),
        ["AlarmActions"] = List(alarm.AlarmActions),
        ["InsufficientDataActions"] = new JsonArray(),
        ["Trigger"] = new JsonObject
        {
            ["MetricName"] = alarm.MetricName,
            ["Namespace"] = alarm.Namespace,
            ["StatisticType"] = "Statistic",
            ["Statistic"] = alarm.Statistic.ToUpperInvariant(),
            ["Unit"] = null,
            ["Dimensions"] = new JsonArray([.. alarm.Dimensions.Select(each => new JsonObject { ["value"] = each.Value, ["name"] = each.Key })]),
            ["Period"] = (int)alarm.Period.TotalSeconds,
            ["EvaluationPeriods"] = alarm.EvaluationPeriods,
            ["DatapointsToAlarm"] = alarm.DatapointsToAlarm,
            ["ComparisonOperator"] = alarm.ComparisonOperator,
            ["Threshold"] = alarm.Threshold,
            ["TreatMissingData"] = alarm.TreatMissingData,
            ["EvaluateLowSampleCountPercentile"] = "",
        },
    }.ToJsonString());

    private static JsonArray List(IEnumerable<string> actions) => [.. actions.Select(action => JsonValue.Create(action))];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);
}
