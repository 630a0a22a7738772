namespace CequenceApigw.Engine;

/// <summary>How an operation goes through accounts and Regions. Auto-deployment doesn't follow it.</summary>
public sealed record RolloutPace
{
    /// <summary>All Regions and accounts at once; stops when more than a tenth of a Region's accounts fail.</summary>
    public static RolloutPace Default { get; } = new();

    /// <summary>Accounts of a Region worked on at a time, in percent, 1 to 100; at least one account.</summary>
    public int MaxConcurrentPercentage { get; init; } = 100;

    /// <summary>Accounts of a Region that may fail before the operation stops, in percent, 0 to 100, rounded down.</summary>
    public int FailureTolerancePercentage { get; init; } = 10;

    /// <summary>One Region after the other; one over its tolerance cancels those that follow.</summary>
    public bool RegionsInTurn { get; init; }
}
