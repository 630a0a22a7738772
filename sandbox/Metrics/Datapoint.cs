namespace CequenceApigw.Sandbox.Metrics;

/// <summary>A metric's value for one period, by the period's beginning.</summary>
internal readonly record struct Datapoint(DateTimeOffset Time, double Value);
