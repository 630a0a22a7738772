namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>A StackSet's stack in one account and Region, or the intent to have one there.</summary>
internal sealed record StackInstance(string AccountId, string Region, string OrganizationalUnitId)
{
    /// <summary>CURRENT, OUTDATED or INOPERABLE (a deletion failed).</summary>
    public string Status { get; init; } = "OUTDATED";

    /// <summary>PENDING, RUNNING, SUCCEEDED, FAILED, CANCELLED or INOPERABLE.</summary>
    public string DetailedStatus { get; init; } = "PENDING";

    public string? StatusReason { get; init; }

    public string? StackId { get; init; }

    public string? LastOperationId { get; init; }

    /// <summary>NOT_CHECKED, IN_SYNC or DRIFTED.</summary>
    public string Drift { get; init; } = "NOT_CHECKED";

    public DateTimeOffset? LastDriftCheck { get; init; }

    public IReadOnlyDictionary<string, string> ParameterOverrides { get; init; } = new Dictionary<string, string>();

    public bool IsInoperable => Status == "INOPERABLE";
}
