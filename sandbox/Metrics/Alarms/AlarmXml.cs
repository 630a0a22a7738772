using System.Globalization;
using System.Xml.Linq;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>An alarm as DescribeAlarms shows it.</summary>
internal static class AlarmXml
{
    public static XElement Of(Alarm alarm) => new(
        "member",
        new XElement("AlarmName", alarm.Name),
        new XElement("AlarmArn", alarm.Arn),
        alarm.Description is { } description ? new XElement("AlarmDescription", description) : null,
        new XElement("AlarmConfigurationUpdatedTimestamp", Time(alarm.ConfigurationUpdated)),
        new XElement("ActionsEnabled", true),
        new XElement("OKActions", alarm.OkActions.Select(Member)),
        new XElement("AlarmActions", alarm.AlarmActions.Select(Member)),
        new XElement("InsufficientDataActions"),
        new XElement("StateValue", alarm.State),
        new XElement("StateReason", alarm.StateReason),
        new XElement("StateUpdatedTimestamp", Time(alarm.StateUpdated)),
        new XElement("MetricName", alarm.MetricName),
        new XElement("Namespace", alarm.Namespace),
        new XElement("Statistic", alarm.Statistic),
        new XElement("Dimensions", alarm.Dimensions.Select(each => new XElement("member", new XElement("Name", each.Key), new XElement("Value", each.Value)))),
        new XElement("Period", (int)alarm.Period.TotalSeconds),
        new XElement("EvaluationPeriods", alarm.EvaluationPeriods),
        new XElement("DatapointsToAlarm", alarm.DatapointsToAlarm),
        new XElement("Threshold", alarm.Threshold),
        new XElement("ComparisonOperator", alarm.ComparisonOperator),
        new XElement("TreatMissingData", alarm.TreatMissingData));

    private static XElement Member(string action) => new("member", action);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
