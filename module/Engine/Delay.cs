namespace CequenceApigw.Engine;

/// <summary>How the engine lets time pass; as <see cref="Task.Delay(TimeSpan, CancellationToken)"/>.</summary>
internal delegate Task Delay(TimeSpan duration, CancellationToken ct);
