using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Identity.Sts;

/// <summary>The trust policy of a role is the resource policy of <c>sts:AssumeRole</c>.</summary>
internal sealed class RoleTrust(Roles.RoleStore roles) : IResourcePolicySource
{
    public ResourcePolicy? PolicyOf(string resourceArn, string action) =>
        action == StsService.AssumeRoleAction && roles.Find(resourceArn) is { } role
            ? new ResourcePolicy(role.Arn.AccountId, role.Trust) { IsDecisive = true }
            : null;
}
