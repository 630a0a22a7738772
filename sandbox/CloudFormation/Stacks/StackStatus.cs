namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>A stack's or resource's status and the reason for it.</summary>
internal sealed record StackStatus(string Name, string? Reason)
{
    /// <summary>The states in which a stack can be updated.</summary>
    private static readonly string[] Updatable =
        ["CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE", "UPDATE_FAILED", "IMPORT_COMPLETE"];

    public bool IsInProgress => Name.EndsWith("_IN_PROGRESS", StringComparison.Ordinal);

    public bool IsUpdatable => Updatable.Contains(Name);

    public bool IsDeleted => Name == "DELETE_COMPLETE";
}
