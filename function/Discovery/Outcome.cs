using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>How a stage was left.</summary>
/// <param name="State">The state for the inventory.</param>
/// <param name="Reason">Why, for people; empty where nothing needs explaining.</param>
internal sealed record Outcome(InventoryState State, string Reason = "")
{
    public static Outcome Enabled { get; } = new(InventoryState.Enabled);

    public static Outcome AlreadyEnabled { get; } = new(InventoryState.AlreadyEnabled);

    public static Outcome NotListed { get; } = new(InventoryState.Skipped, "api-config.json doesn't list it.");

    /// <summary>The whole API has none.</summary>
    public static Outcome NoStage { get; } = new(InventoryState.Skipped, "It has no stage: nothing is deployed.");

    /// <summary>Its owner has the execution log delivered elsewhere.</summary>
    /// <param name="source">The delivery source of CloudWatch Logs.</param>
    public static Outcome Delivered(string source) => new(
        InventoryState.Conflict,
        $"Its execution log is delivered elsewhere, by CloudWatch Logs' delivery source '{source}': while that delivery exists, API Gateway writes nothing into the log group that is read. Delete the delivery and its source, and the next run goes on with this stage.");

    public static Outcome Failed(string reason) => new(InventoryState.Failed, reason);

    /// <summary>Somebody had switched the logging off; it is on again.</summary>
    /// <param name="repairs">How many runs in a row found it so.</param>
    public static Outcome Repaired(int repairs) =>
        new(InventoryState.Enabled, $"Drift: somebody had changed its logging; switched on again, {repairs} of {Setting.MostRepairs} times in a row.");

    /// <summary>Somebody keeps switching the logging off.</summary>
    public static Outcome Drifted { get; } = new(
        InventoryState.Drifted,
        $"Somebody changed its logging again after it had been switched on {Setting.MostRepairs} times in a row: left as it is. Keep INFO with data trace in the stage's own deployment.");
}
