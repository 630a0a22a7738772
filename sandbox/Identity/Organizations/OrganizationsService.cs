using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Organizations: the tree of accounts, and which services are trusted in it.</summary>
internal sealed class OrganizationsService : JsonService
{
    private readonly OrganizationModel _organization;
    private readonly OrganizationsJson _json;

    public OrganizationsService(OrganizationModel organization, AccountHardships hardships, SandboxClock clock)
    {
        (_organization, _json) = (organization, new OrganizationsJson(organization, hardships));
        var tree = new OrganizationTree(organization, _json);
        var trusted = new TrustedServices(organization, clock);
        On("DescribeOrganization", DescribeOrganization);
        OnManagement("ListAccounts", tree.ListAccounts);
        OnManagement("DescribeAccount", tree.DescribeAccount);
        OnManagement("ListRoots", tree.ListRoots);
        OnManagement("ListOrganizationalUnitsForParent", tree.ListOrganizationalUnitsForParent);
        OnManagement("ListAccountsForParent", tree.ListAccountsForParent);
        OnManagement("ListParents", tree.ListParents);
        OnManagement("ListChildren", tree.ListChildren);
        OnManagement("DescribeOrganizationalUnit", tree.DescribeOrganizationalUnit);
        OnManagement("ListAWSServiceAccessForOrganization", trusted.List);
        OnManagement("EnableAWSServiceAccess", trusted.Enable);
        OnManagement("DisableAWSServiceAccess", trusted.Disable);
        OnManagement("ListDelegatedAdministrators", _ => new JsonObject { ["DelegatedAdministrators"] = new JsonArray() });
    }

    public override string SigningName => "organizations";

    /// <summary>The one operation every member may call.</summary>
    private JsonObject DescribeOrganization(AwsCall call, JsonObject input)
    {
        CheckInUse(call);
        call.Authorize("organizations:DescribeOrganization", "*");
        return new JsonObject { ["Organization"] = _json.Organization() };
    }

    private void OnManagement(string operation, Func<JsonObject, JsonObject> handle) =>
        On(operation, (call, input) =>
        {
            CheckInUse(call);
            if (call.AccountId != _organization.Management.Id)
                throw new AwsException("AccessDeniedException", "You don't have permissions to access this resource.");
            call.Authorize($"organizations:{operation}", "*");
            return handle(input);
        });

    private void CheckInUse(AwsCall call)
    {
        if (!_organization.IsInUse || _organization.Find(call.AccountId) is null)
            throw new AwsException("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
    }
}
