using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The policies attached to whoever calls.</summary>
internal sealed class IdentityPolicies(RoleStore roles, CredentialStore credentials)
{
    /// <summary>Name of the roles StackSets acts with in members; AWS keeps them out of IAM's own reach, so they are in no store.</summary>
    private const string StackSetsExecution = "stacksets-exec-";

    public IEnumerable<PolicyDocument> Of(Principal principal)
    {
        if (principal == credentials.Administrator) return [ManagedPolicies.Find(ManagedPolicies.AdministratorAccess)!];
        if (principal.RoleArn is null) return [];
        if (roles.Find(principal.RoleArn) is { } role) return role.Policies;
        return RoleArn.Parse(principal.RoleArn).Name.StartsWith(StackSetsExecution, StringComparison.Ordinal)
            ? [ManagedPolicies.Find(ManagedPolicies.AdministratorAccess)!]
            : [];
    }
}
