namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Decides what is done with a stage's access log.</summary>
internal static class AccessLogPlanner
{
    /// <param name="current">The stage's access log; null if it has none.</param>
    /// <param name="isOurs">Whether an earlier run set it.</param>
    /// <param name="needed">The access log that the forwarder reads.</param>
    /// <param name="isReadable">Whether the current one, an owner's, can be read where it is.</param>
    /// <param name="replaces">Whether an owner's access log is to be replaced.</param>
    public static AccessLogPlan Plan(AccessLog? current, bool isOurs, AccessLog needed, bool isReadable, bool replaces)
    {
        if (current == needed)
            return AccessLogPlan.Keep;
        if (current is null || isOurs)
            return AccessLogPlan.Set;
        // The least change is none.
        if (isReadable)
            return AccessLogPlan.ReadOwners;
        return replaces ? AccessLogPlan.Set : AccessLogPlan.LeaveToOwner;
    }
}
