using CequenceApigw.Engine.Members;

namespace CequenceApigw.Engine.Rollout;

/// <summary>The integration's stack of one account and Region. Statuses are CloudFormation's own words: their set grows.</summary>
public sealed record RolloutStatus
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name, where the caller may read it.</summary>
    public string? AccountName { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>The target through which the account is integrated; empty where it is the administrator's own.</summary>
    public required string OrganizationalUnitId { get; init; }

    /// <summary><c>CURRENT</c>, <c>OUTDATED</c> or <c>INOPERABLE</c>.</summary>
    public required string Status { get; init; }

    /// <summary>E.g. <c>PENDING</c>, <c>RUNNING</c>, <c>SUCCEEDED</c>, <c>FAILED</c>, <c>SKIPPED_SUSPENDED_ACCOUNT</c>.</summary>
    public required string DetailedStatus { get; init; }

    /// <summary>Why, if it isn't current.</summary>
    public string? Reason { get; init; }

    /// <summary>The cause in words and the way out, for the usual cases.</summary>
    public StatusExplanation? Explanation => StatusExplanation.Of(this);

    /// <summary>The version that the StackSet rolls out; null where only instances were read.</summary>
    public string? PublishedVersion { get; init; }

    /// <summary>
    /// The version that stands in the account; null where the stack isn't current and the account wasn't asked: then only it knows.
    /// </summary>
    public string? DeployedVersion => Member?.Version ?? (IsCurrent ? PublishedVersion : null);

    /// <summary>The stack in the account; null before it exists.</summary>
    public string? StackId { get; init; }

    /// <summary>Whether resources were changed behind CloudFormation's back, at the last look: e.g. <c>NOT_CHECKED</c>, <c>IN_SYNC</c>, <c>DRIFTED</c>.</summary>
    public string? Drift { get; init; }

    /// <summary>When drift was looked for.</summary>
    public DateTimeOffset? LastDriftCheck { get; init; }

    /// <summary>What the account itself tells; null where it wasn't asked, or has no stack.</summary>
    public MemberStatus? Member { get; init; }

    /// <summary>The StackSet operation that came to the instance last.</summary>
    internal string? LastOperationId { get; init; }

    /// <summary>Whether the stack is as the StackSet says.</summary>
    public bool IsCurrent => Status == "CURRENT";

    /// <summary>Whether an operation is still to come to the stack, or at work on it.</summary>
    public bool IsUnderWay => !IsCurrent && (DetailedStatus is "PENDING" or "RUNNING");

    /// <summary>Whether the account is suspended: StackSets pass over it.</summary>
    public bool IsSuspended => DetailedStatus == "SKIPPED_SUSPENDED_ACCOUNT";
}
