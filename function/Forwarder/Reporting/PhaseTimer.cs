namespace CequenceApigw.Function.Forwarder.Reporting;

/// <summary>Adds the time until it is disposed of to a phase.</summary>
internal readonly struct PhaseTimer(RunStatistics statistics, RunPhase phase, TimeProvider time) : IDisposable
{
    private readonly long _start = time.GetTimestamp();

    public void Dispose() => statistics.AddPhase(phase, time.GetElapsedTime(_start));
}
