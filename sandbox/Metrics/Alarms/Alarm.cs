namespace CequenceApigw.Sandbox.Metrics.Alarms;

/// <summary>A metric alarm: what it watches, and what it last said.</summary>
internal sealed record Alarm
{
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string Namespace { get; init; }

    public required string MetricName { get; init; }

    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    public required string Statistic { get; init; }

    public required TimeSpan Period { get; init; }

    /// <summary>N: so many datapoints are looked at.</summary>
    public required int EvaluationPeriods { get; init; }

    /// <summary>M: so many of them must breach.</summary>
    public required int DatapointsToAlarm { get; init; }

    public required double Threshold { get; init; }

    public required string ComparisonOperator { get; init; }

    /// <summary><c>breaching</c> or <c>notBreaching</c>.</summary>
    public required string TreatMissingData { get; init; }

    public required IReadOnlyList<string> AlarmActions { get; init; }

    public required IReadOnlyList<string> OkActions { get; init; }

    public required DateTimeOffset ConfigurationUpdated { get; init; }

    /// <summary><c>OK</c>, <c>ALARM</c> or, until it is evaluated for the first time, <c>INSUFFICIENT_DATA</c>.</summary>
    public string State { get; init; } = "INSUFFICIENT_DATA";

    public string StateReason { get; init; } = "Unchecked: Initial alarm creation";

    public required DateTimeOffset StateUpdated { get; init; }

    public string Arn => $"arn:aws:cloudwatch:{Region}:{AccountId}:alarm:{Name}";
}
