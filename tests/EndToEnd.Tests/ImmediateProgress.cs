using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>Reports on the spot; <see cref="Progress{T}"/> would later, on another thread.</summary>
internal sealed class ImmediateProgress(Action<RolloutProgress> report) : IProgress<RolloutProgress>
{
    private readonly Lock _lock = new();

    public void Report(RolloutProgress value)
    {
        lock (_lock) report(value);
    }
}
