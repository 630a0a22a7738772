using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>Reads the properties of <c>AWS::CloudWatch::Alarm</c>. What the sandbox doesn't evaluate is refused rather than passed over.</summary>
internal static class AlarmDefinition
{
    private static readonly string[] Known =
    [
        "AlarmName", "AlarmDescription", "Namespace", "MetricName", "Dimensions", "Statistic", "Period", "EvaluationPeriods", "DatapointsToAlarm",
        "Threshold", "ComparisonOperator", "TreatMissingData", "AlarmActions", "OKActions", "Tags",
    ];

    /// <summary>Throws ValidationError for what CloudWatch or the sandbox refuses.</summary>
    public static Alarm Read(ResourceContext context, JsonObject properties, string name, DateTimeOffset now)
    {
        if (properties.FirstOrDefault(each => !Known.Contains(each.Key)).Key is { } unknown)
            throw Invalid($"The sandbox evaluates no alarms with {unknown}.");
        var periods = Number(properties, "EvaluationPeriods");
        var alarm = new Alarm
        {
            AccountId = context.AccountId,
            Region = context.Region,
            Name = name,
            Description = (string?)properties["AlarmDescription"],
            Namespace = Text(properties, "Namespace"),
            MetricName = Text(properties, "MetricName"),
            Dimensions = (properties["Dimensions"] as JsonArray ?? []).ToDictionary(each => Text(each!.AsObject(), "Name"), each => Text(each!.AsObject(), "Value")),
            Statistic = OneOf(properties, "Statistic", "Sum", "SampleCount", "Maximum"),
            Period = TimeSpan.FromSeconds(Number(properties, "Period")),
            EvaluationPeriods = periods,
            DatapointsToAlarm = properties.ContainsKey("DatapointsToAlarm") ? Number(properties, "DatapointsToAlarm") : periods,
            Threshold = Number(properties, "Threshold"),
            ComparisonOperator = OneOf(
                properties, "ComparisonOperator",
                "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"),
            TreatMissingData = OneOf(properties, "TreatMissingData", "breaching", "notBreaching"),
            AlarmActions = Actions(properties, "AlarmActions"),
            OkActions = Actions(properties, "OKActions"),
            ConfigurationUpdated = now,
            StateUpdated = now,
        };
        if (alarm.Period <= TimeSpan.Zero || alarm.Period.Seconds != 0) throw Invalid("Period must be a multiple of 60: the sandbox has no shorter one.");
        return alarm.DatapointsToAlarm is > 0 && alarm.DatapointsToAlarm <= periods
            ? alarm
            : throw Invalid("DatapointsToAlarm must be between 1 and EvaluationPeriods.");
    }

    private static int Number(JsonObject properties, string name) => int.TryParse(Text(properties, name), out var number)
        ? number
        : throw Invalid($"{name} must be a whole number.");

    private static string Text(JsonObject properties, string name) => properties[name]?.ToString()
        ?? throw Invalid($"Properties validation failed for resource with message: #: required key [{name}] not found");

    private static string OneOf(JsonObject properties, string name, params string[] values) => Text(properties, name) is var value && values.Contains(value)
        ? value
        : throw Invalid($"The sandbox evaluates no alarms with {name} {value}, only with {string.Join(", ", values)}.");

    private static IReadOnlyList<string> Actions(JsonObject properties, string name) =>
    [
        .. (properties[name] as JsonArray ?? []).Select(action => (string)action!).Select(action => action.Split(':') is { Length: >= 6 } parts
            ? parts[2] == "sns" ? action : throw Invalid($"The sandbox takes topics of SNS as actions, not {action}.")
            : throw Invalid($"Invalid arn syntax: {action}")),
    ];

    private static AwsException Invalid(string message) => new("ValidationError", message);
}
