namespace CequenceApigw.Engine.Planning;

/// <summary>One row of a plan.</summary>
public sealed record PlannedChange
{
    /// <summary>What kind of thing it is.</summary>
    public required PlannedKind Kind { get; init; }

    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>What is done to it.</summary>
    public required PlannedAction Action { get; init; }

    /// <summary>Why; never a secret.</summary>
    public required string Why { get; init; }
}
