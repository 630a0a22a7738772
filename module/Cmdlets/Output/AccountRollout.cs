using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>The integration's stack of one account and Region.</summary>
public sealed record AccountRollout
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name, where the caller may read it.</summary>
    public string? AccountName { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>The target through which the account is integrated; empty where it is the caller's own.</summary>
    public required string OrganizationalUnitId { get; init; }

    /// <summary>CURRENT, OUTDATED or INOPERABLE.</summary>
    public required string Status { get; init; }

    /// <summary>CloudFormation's detailed status, e.g. RUNNING or FAILED.</summary>
    public required string DetailedStatus { get; init; }

    /// <summary>Why, if it isn't current.</summary>
    public string? Reason { get; init; }

    /// <summary>The cause in words, for the usual cases.</summary>
    public string? Cause { get; init; }

    /// <summary>The way out.</summary>
    public string? Remedy { get; init; }

    /// <summary>The version that the StackSet rolls out.</summary>
    public string? PublishedVersion { get; init; }

    /// <summary>The version that stands in the account, where the stack is current.</summary>
    public string? DeployedVersion { get; init; }

    /// <summary>The stack in the account.</summary>
    public string? StackId { get; init; }

    /// <summary>CloudFormation's drift status at the last look, e.g. NOT_CHECKED or DRIFTED.</summary>
    public string? Drift { get; init; }

    /// <summary>When drift was looked for.</summary>
    public DateTimeOffset? LastDriftCheck { get; init; }

    /// <summary>With -Detailed: CloudFormation's status of the stack in the account.</summary>
    public string? StackStatus { get; init; }

    /// <summary>With -Detailed: stages and APIs that discovery found, by how it left them.</summary>
    public NamedCounts? Inventory { get; init; }

    /// <summary>With -Detailed: the forwarder's latest run of the past hour.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>With -Detailed: age of the oldest event not yet read at that run, in seconds.</summary>
    public double? OldestUnreadSeconds { get; init; }

    /// <summary>With -Detailed: log groups that it couldn't read.</summary>
    public long? FailedLogGroups { get; init; }

    /// <summary>With -Detailed: why the account tells nothing.</summary>
    public string? Error { get; init; }

    internal static AccountRollout Of(RolloutStatus status) => new()
    {
        AccountId = status.AccountId,
        AccountName = ShownText.OfAny(status.AccountName),
        Region = status.Region,
        OrganizationalUnitId = status.OrganizationalUnitId,
        Status = status.Status,
        DetailedStatus = status.DetailedStatus,
        Reason = ShownText.OfAny(status.Reason),
        Cause = status.Explanation?.Cause,
        Remedy = status.Explanation?.Remedy,
        PublishedVersion = status.PublishedVersion,
        DeployedVersion = status.DeployedVersion,
        StackId = status.StackId,
        Drift = status.Drift,
        LastDriftCheck = status.LastDriftCheck,
        StackStatus = status.Member?.StackStatus,
        Inventory = status.Member is { } member ? NamedCounts.Of(member.Inventory) : null,
        LastRun = status.Member?.LastRun,
        OldestUnreadSeconds = status.Member?.OldestUnreadSeconds,
        FailedLogGroups = status.Member?.FailedLogGroups,
        Error = ShownText.OfAny(status.Member?.Error),
    };
}
