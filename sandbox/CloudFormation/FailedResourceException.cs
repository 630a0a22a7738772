namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>A creation that failed after something may exist: the rollback deletes it.</summary>
internal sealed class FailedResourceException(string reason, ResourceState leftover) : Exception(reason)
{
    public ResourceState Leftover { get; } = leftover;
}
