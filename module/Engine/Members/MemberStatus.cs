namespace CequenceApigw.Engine.Members;

/// <summary>What an account itself tells of its integration in one Region.</summary>
public sealed record MemberStatus
{
    /// <summary>CloudFormation's status of the stack, e.g. <c>UPDATE_COMPLETE</c>.</summary>
    public string? StackStatus { get; init; }

    /// <summary>The version that stands there.</summary>
    public string? Version { get; init; }

    /// <summary>Stages and APIs that discovery found, by how it left them.</summary>
    public CountsByName Inventory { get; init; } = CountsByName.None;

    /// <summary>The forwarder's latest run of the past hour; null if there was none.</summary>
    public DateTimeOffset? LastRun { get; init; }

    /// <summary>Age of the oldest event not yet read at that run, in seconds.</summary>
    public double? OldestUnreadSeconds { get; init; }

    /// <summary>Log groups that it couldn't read.</summary>
    public long? FailedLogGroups { get; init; }

    /// <summary>Why the account tells nothing.</summary>
    public string? Error { get; init; }
}
