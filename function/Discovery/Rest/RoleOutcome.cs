using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What the inventory says of the account's role, where there is anything to say.</summary>
internal static class RoleOutcome
{
    /// <summary>Somebody keeps taking the role away.</summary>
    public static Outcome Drifted { get; } = new(
        InventoryState.Drifted,
        $"Somebody took API Gateway's role for CloudWatch Logs away again after it had been set {Setting.MostRepairs} times in a row: no REST API logs. Set a role of the account's own in API Gateway's settings.");

    /// <param name="repairs">How many runs in a row found it taken away.</param>
    public static Outcome Repaired(int repairs) => new(
        InventoryState.Enabled,
        $"Drift: somebody had taken API Gateway's role for CloudWatch Logs away; set again, {repairs} of {Setting.MostRepairs} times in a row.");

    /// <summary>That of a deleted role is said; that there was none needs no words.</summary>
    public static Outcome? Of(RoleMemory memory) => memory.Prior == RoleMemory.Absent ? null : new Outcome(
        InventoryState.Enabled,
        $"API Gateway's role for CloudWatch Logs, '{memory.Prior}', was deleted in IAM: '{memory.Applied}' stands in for it. When the integration goes, it is put back only if it exists again.");
}
