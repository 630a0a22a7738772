using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The policies attached to whoever calls.</summary>
internal sealed class IdentityPolicies(RoleStore roles, CredentialStore credentials, PolicyStore policies)
{
    /// <summary>Name of the roles StackSets acts with in members; AWS keeps them out of IAM's own reach, so they are in no store.</summary>
    private const string StackSetsExecution = "stacksets-exec-";

    private static readonly IReadOnlyDictionary<string, PolicyDocument> None = new Dictionary<string, PolicyDocument>();

    private static readonly IReadOnlyDictionary<string, PolicyDocument> Everything = new Dictionary<string, PolicyDocument>
    {
        [ManagedPolicies.AdministratorAccess] = ManagedPolicies.Find(ManagedPolicies.AdministratorAccess)!,
    };

    /// <summary>By name, a managed policy's by its ARN.</summary>
    public IReadOnlyDictionary<string, PolicyDocument> Of(Principal principal)
    {
        if (principal.Arn == credentials.Administrator.Arn) return Everything;
        if (principal.RoleArn is null) return None;
        if (roles.Find(principal.RoleArn) is { } role) return role.Policies;
        return RoleArn.Parse(principal.RoleArn).Name.StartsWith(StackSetsExecution, StringComparison.Ordinal) ? Everything : None;
    }

    /// <summary>What limits them, or null.</summary>
    public PolicyDocument? BoundaryOf(Principal principal) =>
        principal.RoleArn is { } arn && roles.Find(arn)?.BoundaryArn is { } boundary ? policies.Find(boundary) : null;
}
