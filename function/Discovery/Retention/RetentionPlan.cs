namespace CequenceApigw.Function.Discovery.Retention;

/// <summary>What is done with a log group's retention.</summary>
/// <param name="IsChange">Whether it is set.</param>
/// <param name="Target">The days to set; null for ever.</param>
/// <param name="Memory">What is to be remembered, before the change; null if the retention is its owner's.</param>
internal sealed record RetentionPlan(bool IsChange, int? Target, RetentionMemory? Memory)
{
    /// <param name="current">The days now; null if events never expire.</param>
    /// <param name="remembered">What an earlier run stored.</param>
    /// <param name="days">The most days wanted.</param>
    public static RetentionPlan For(int? current, RetentionMemory? remembered, int days)
    {
        // Somebody else set another since: theirs stays, now and when everything is put back.
        if (remembered is not null && !remembered.IsOurs(current) && current != remembered.Prior)
            return new RetentionPlan(IsChange: false, current, remembered);
        var prior = remembered is null ? current : remembered.Prior;
        var isLonger = prior is null || prior > days;
        var target = isLonger ? days : prior;
        var superseded = remembered?.IsOurs(current) is true && current != days ? current : null;
        return new RetentionPlan(current != target, target, isLonger ? new RetentionMemory(prior, days, superseded) : null);
    }
}
