using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Organizations: the tree of accounts, and which services are trusted in it.</summary>
internal sealed class OrganizationsService : JsonService
{
    private readonly OrganizationModel _organization;
    private readonly OrganizationsJson _json;

    public OrganizationsService(OrganizationModel organization, Membership membership, AccountHardships hardships, SandboxClock clock)
    {
        (_organization, _json) = (organization, new OrganizationsJson(organization, hardships));
        var tree = new OrganizationTree(organization, _json);
        var trusted = new TrustedServices(organization, clock);
        var delegated = new DelegatedAdministrators(organization, _json, clock);
        On("DescribeOrganization", DescribeOrganization);
        OnAdministrator("ListAccounts", tree.ListAccounts);
        OnAdministrator("DescribeAccount", tree.DescribeAccount);
        OnAdministrator("ListRoots", tree.ListRoots);
        OnAdministrator("ListOrganizationalUnitsForParent", tree.ListOrganizationalUnitsForParent);
        OnAdministrator("ListAccountsForParent", tree.ListAccountsForParent);
        OnAdministrator("ListParents", tree.ListParents);
        OnAdministrator("ListChildren", tree.ListChildren);
        OnAdministrator("DescribeOrganizationalUnit", tree.DescribeOrganizationalUnit);
        OnAdministrator("ListAWSServiceAccessForOrganization", trusted.List);
        OnManagement("EnableAWSServiceAccess", trusted.Enable);
        OnManagement("DisableAWSServiceAccess", trusted.Disable);
        OnAdministrator("ListDelegatedAdministrators", delegated.List);
        OnManagement("RegisterDelegatedAdministrator", delegated.Register);
        OnManagement("DeregisterDelegatedAdministrator", delegated.Deregister);
        OnManagement("MoveAccount", membership.Move);
        OnManagement("RemoveAccountFromOrganization", membership.Remove);
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
        On(operation, handle, accountId => accountId == _organization.Management.Id);

    /// <summary>What the delegated administrator of any service may do, too: read.</summary>
    private void OnAdministrator(string operation, Func<JsonObject, JsonObject> handle) => On(
        operation, handle,
        accountId => accountId == _organization.Management.Id || _organization.DelegatedAdministrators.Keys.Any(each => each.AccountId == accountId));

    private void On(string operation, Func<JsonObject, JsonObject> handle, Func<string, bool> mayCall) =>
        On(operation, (call, input) =>
        {
            CheckInUse(call);
            if (!mayCall(call.AccountId))
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
