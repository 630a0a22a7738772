namespace CequenceApigw.Sandbox.Identity;

/// <summary>Hears of accounts that join, leave and move, after they did.</summary>
internal interface IMembershipListener
{
    /// <param name="accountId">The account.</param>
    /// <param name="unitId">The OU or root that it lies in now.</param>
    Task AccountJoinedAsync(string accountId, string unitId);

    /// <param name="accountId">The account.</param>
    /// <param name="unitId">The OU or root that it lay in.</param>
    Task AccountLeftAsync(string accountId, string unitId);

    /// <param name="accountId">The account.</param>
    /// <param name="fromUnitId">Where it lay.</param>
    /// <param name="toUnitId">Where it lies now.</param>
    Task AccountMovedAsync(string accountId, string fromUnitId, string toUnitId);
}
