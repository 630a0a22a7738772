namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>A store whose resources carry policies of their own.</summary>
internal interface IResourcePolicySource
{
    /// <summary>Null where the ARN is not this store's, there is no such resource, or its policy has no say in the action.</summary>
    ResourcePolicy? PolicyOf(string resourceArn, string action);
}
