namespace CequenceApigw.Function.Discovery;

/// <summary>How long a run may work.</summary>
internal static class RunTime
{
    /// <summary>Kept from the invocation's time for the answer and its retries.</summary>
    public static readonly TimeSpan AnswerReserve = TimeSpan.FromSeconds(30);

    // Lambda's; a timer can't be set for any longer time either.
    private static readonly TimeSpan LongestInvocation = TimeSpan.FromMinutes(15);

    /// <summary>The time until the work has to stop; none if it has passed.</summary>
    public static TimeSpan LeftForWork(DateTimeOffset deadline, TimeProvider time)
    {
        var left = deadline - time.GetUtcNow() - AnswerReserve;
        return TimeSpan.FromTicks(Math.Clamp(left.Ticks, 0, LongestInvocation.Ticks));
    }
}
