using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>The stacks of an integration, counted: current, under way, suspended and failed ones add up to the total.</summary>
public sealed record RolloutTotals
{
    /// <summary>The integration's name.</summary>
    public required string IntegrationName { get; init; }

    /// <summary>Accounts.</summary>
    public int Accounts { get; init; }

    /// <summary>Regions.</summary>
    public int Regions { get; init; }

    /// <summary>Stacks in all.</summary>
    public int Total { get; init; }

    /// <summary>Those that are as wanted.</summary>
    public int Current { get; init; }

    /// <summary>Those that an operation is still to come to, or at work on.</summary>
    public int UnderWay { get; init; }

    /// <summary>Those of suspended accounts, which StackSets pass over.</summary>
    public int Suspended { get; init; }

    /// <summary>Those that aren't as wanted and won't be by themselves.</summary>
    public int Failed { get; init; }

    internal static RolloutTotals Of(string integrationName, IReadOnlyCollection<RolloutStatus> rows) => new()
    {
        IntegrationName = integrationName,
        Accounts = rows.Select(row => row.AccountId).Distinct().Count(),
        Regions = rows.Select(row => row.Region).Distinct().Count(),
        Total = rows.Count,
        Current = rows.Count(row => row.IsCurrent),
        UnderWay = rows.Count(row => row.IsUnderWay),
        Suspended = rows.Count(row => !row.IsCurrent && row.IsSuspended),
        Failed = rows.Count(row => row is { IsCurrent: false, IsUnderWay: false, IsSuspended: false }),
    };
}
