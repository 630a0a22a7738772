namespace CequenceApigw.Engine.Statistics;

/// <summary>Which statistics are read.</summary>
public sealed record StatisticsQuery
{
    /// <summary>Start of the time span.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Its end; now by default.</summary>
    public DateTimeOffset Until { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Compares what was delivered with what API Gateway counted. CloudWatch charges for each stage asked about.</summary>
    public bool WithCompleteness { get; init; }
}
