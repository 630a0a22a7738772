using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The global condition keys of a request.</summary>
internal sealed class ConditionKeys(OrganizationModel organization)
{
    /// <summary>A list in IAM's eyes, though an account lies in one place only.</summary>
    public const string PrincipalOrgPaths = "aws:PrincipalOrgPaths";

    /// <param name="principal">Who asks.</param>
    /// <param name="region">Region that is asked.</param>
    /// <param name="context">The service's own keys.</param>
    public IReadOnlyDictionary<string, string> Of(Principal principal, string region, IReadOnlyDictionary<string, string>? context)
    {
        var keys = new Dictionary<string, string>(context ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalArn"] = principal.RoleArn ?? principal.Arn,
            ["aws:PrincipalAccount"] = principal.AccountId,
            ["aws:PrincipalType"] = principal.RoleArn is null ? "User" : "AssumedRole",
            ["aws:RequestedRegion"] = region,
            // Loopback HTTP stands for AWS's HTTPS: nothing leaves the machine, and policies that insist on TLS apply as in AWS.
            ["aws:SecureTransport"] = "true",
        };
        if (principal.Via is { } service) keys["aws:CalledViaFirst"] = service;
        if (organization.IsInUse && organization.Find(principal.AccountId) is { } account)
        {
            keys["aws:PrincipalOrgID"] = organization.Id;
            keys[PrincipalOrgPaths] = organization.PathOf(account);
        }

        return keys;
    }
}
