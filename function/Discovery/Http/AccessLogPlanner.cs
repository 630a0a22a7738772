namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Decides what is done with a stage's access log.</summary>
internal static class AccessLogPlanner
{
    /// <param name="current">The stage's access log; null if it has none.</param>
    /// <param name="applied">What an earlier run set; null if none did.</param>
    /// <param name="needed">The access log that the forwarder reads.</param>
    /// <param name="replaces">Whether an owner's access log is to be replaced.</param>
    public static AccessLogPlan Plan(AccessLog? current, AccessLog? applied, AccessLog needed, bool replaces)
    {
        if (current == needed)
            return AccessLogPlan.Keep;
        return current is null || current == applied || replaces ? AccessLogPlan.Set : AccessLogPlan.LeaveToOwner;
    }
}
