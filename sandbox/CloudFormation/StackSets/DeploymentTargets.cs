using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>The OUs an operation targets, and the accounts that narrow or widen them.</summary>
/// <param name="OrganizationalUnitIds">OUs or the root.</param>
/// <param name="Accounts">Account ids for the filter.</param>
/// <param name="Filter">NONE, INTERSECTION, DIFFERENCE or UNION.</param>
internal sealed record DeploymentTargets(IReadOnlyList<string> OrganizationalUnitIds, IReadOnlyList<string> Accounts, string Filter)
{
    private const int MaxUnits = 50;

    /// <summary>Throws ValidationError where a service-managed StackSet can't have such targets.</summary>
    /// <param name="request">The request.</param>
    /// <param name="creates">Whether instances are created: UNION is not for that.</param>
    public static DeploymentTargets Of(QueryInput request, bool creates)
    {
        var input = request.Structure("DeploymentTargets");
        var (units, accounts) = (input.Strings("OrganizationalUnitIds"), input.Strings("Accounts"));
        if (request.Strings("Accounts").Count > 0 || units.Count == 0)
            throw ValidationError.Of("StackSets with SERVICE_MANAGED permission model can only have OrganizationalUnit as target");
        if (input["AccountsUrl"] is not null) throw ValidationError.Of("The sandbox takes Accounts, not AccountsUrl.");
        if (units.Count > MaxUnits) throw ValidationError.Of($"Number of OrganizationalUnitIds must be at most {MaxUnits}");

        // AWS takes a missing type as UNION on updates and deletions.
        var filter = input["AccountFilterType"] ?? (accounts.Count == 0 ? "NONE" : creates ? "" : "UNION");
        if (filter is not ("NONE" or "INTERSECTION" or "DIFFERENCE" or "UNION"))
            throw ValidationError.Of("AccountFilterType should be specified when both OrganizationalUnitIds and Accounts are provided");
        if (creates && filter == "UNION") throw ValidationError.Of("AccountFilterType UNION is not supported for create operations");
        if (filter == "NONE" == accounts.Count > 0) throw ValidationError.Of($"AccountFilterType {filter} does not go with {accounts.Count} Accounts");
        return new DeploymentTargets(units, accounts, filter);
    }
}
