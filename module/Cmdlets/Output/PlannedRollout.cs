using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>One row of what enabling, disabling or destroying would do.</summary>
public sealed record PlannedRollout
{
    /// <summary>What kind of thing, e.g. AccountStack.</summary>
    public required string Kind { get; init; }

    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Create, Update, Delete or None.</summary>
    public required string Action { get; init; }

    /// <summary>Why.</summary>
    public required string Why { get; init; }

    internal static PlannedRollout Of(PlannedChange change) => new()
    {
        Kind = change.Kind.ToString(),
        AccountId = change.AccountId,
        Region = change.Region,
        Action = change.Action.ToString(),
        Why = change.Why,
    };
}
