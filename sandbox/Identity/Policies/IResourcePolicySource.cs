namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>A store whose resources carry policies of their own.</summary>
internal interface IResourcePolicySource
{
    /// <summary>Null where the ARN is not this store's, or there is no such resource.</summary>
    ResourcePolicy? PolicyOf(string resourceArn);
}
