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
        OnAdministrator("ListOrganizationalUnitsForParent", tree.ListOrganizationalUnitsForParent, Parent);
        OnAdministrator("ListAccountsForParent", tree.ListAccountsForParent, Parent);
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

    // The account is the caller's: nothing of the management account's has to let a delegated administrator in.
    private string Parent(AwsCall call, JsonObject input)
    {
        var id = input.Text("ParentId") ?? "";
        var type = id.StartsWith("r-", StringComparison.Ordinal) ? "root" : "ou";
        return $"arn:aws:organizations::{call.AccountId}:{type}/{_organization.Id}/{id}";
    }

    private void OnManagement(string operation, Func<JsonObject, JsonObject> handle) =>
        On(operation, handle, accountId => accountId == _organization.Management.Id, (_, _) => "*");

    /// <summary>What the delegated administrator of any service may do, too: read.</summary>
    private void OnAdministrator(string operation, Func<JsonObject, JsonObject> handle, Func<AwsCall, JsonObject, string>? resource = null) => On(
        operation, handle,
        accountId => accountId == _organization.Management.Id || _organization.DelegatedAdministrators.Keys.Any(each => each.AccountId == accountId),
        resource ?? ((_, _) => "*"));

    private void On(
        string operation, Func<JsonObject, JsonObject> handle, Func<string, bool> mayCall, Func<AwsCall, JsonObject, string> resource) =>
        On(operation, (call, input) =>
        {
            CheckInUse(call);
            if (!mayCall(call.AccountId))
                throw new AwsException("AccessDeniedException", "You don't have permissions to access this resource.");
            call.Authorize($"organizations:{operation}", resource(call, input));
            return handle(input);
        });

    private void CheckInUse(AwsCall call)
    {
        if (!_organization.IsInUse || _organization.Find(call.AccountId) is null)
            throw new AwsException("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
    }
}
