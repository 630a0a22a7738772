namespace CequenceApigw.Sandbox.Core;

/// <summary>
/// The organization's time. It starts at the machine's and runs with it; the demo moves it on by whole minutes, so that an hour of
/// schedules takes seconds. <see cref="SandboxOptions.StandingTime"/> makes it stand still in between. Timestamps, schedules and ingestion delays follow it. Signatures, quotas and deadlines follow real time.
/// </summary>
internal sealed class SandboxClock(SandboxOptions? options = null) : TimeProvider
{
    private long _offsetTicks;

    public override DateTimeOffset GetUtcNow() => (options?.StandingTime ?? DateTimeOffset.UtcNow).AddTicks(Interlocked.Read(ref _offsetTicks));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _offsetTicks, by.Ticks);
}
