using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Regions;

/// <summary>Account Management: which Regions an account has switched on.</summary>
internal sealed class AccountService : RestJsonService
{
    private const int MaxPage = 50;
    private readonly RegionCatalogue _regions;
    private readonly OrganizationModel _organization;

    public AccountService(RegionCatalogue regions, OrganizationModel organization)
    {
        (_regions, _organization) = (regions, organization);
        On("POST", "/listRegions", ListRegions);
        On("POST", "/getRegionOptStatus", GetRegionOptStatus);
    }

    public override string SigningName => "account";

    private JsonObject ListRegions(AwsCall call, RestInput input)
    {
        call.Authorize("account:ListRegions", AccountArn(call, input));
        var account = AccountOf(call, input);
        var wanted = (input.Json["RegionOptStatusContains"] as JsonArray ?? []).Select(status => (string)status!).ToHashSet();
        var matching = _regions.All.Where(region => wanted.Count == 0 || wanted.Contains(_regions.StatusIn(account, region)));
        var page = Page.Of(matching, input.Json.Int("MaxResults") ?? MaxPage, MaxPage, input.Json.Text("NextToken"), "ValidationException");
        return page.Render("Regions", region => Describe(account, region));
    }

    private JsonObject GetRegionOptStatus(AwsCall call, RestInput input)
    {
        call.Authorize("account:GetRegionOptStatus", AccountArn(call, input));
        var account = AccountOf(call, input);
        var region = input.Json.Required("RegionName");
        return _regions.Knows(region)
            ? Describe(account, region)
            : throw new AwsException("ValidationException", $"The region name {region} is invalid.");
    }

    private JsonObject Describe(string accountId, string region) =>
        new() { ["RegionName"] = region, ["RegionOptStatus"] = _regions.StatusIn(accountId, region) };

    // Members can be asked for from the management account or Account Management's delegate, if the service has trusted access.
    private string AccountOf(AwsCall call, RestInput input)
    {
        if (input.Json.Text("AccountId") is not { } member) return call.AccountId;
        var mayAsk = _organization.TrustedServices.ContainsKey(OrganizationModel.AccountManagement)
            && (call.AccountId == _organization.Management.Id
                || _organization.DelegatedAdministrators.ContainsKey((call.AccountId, OrganizationModel.AccountManagement)));
        if (!mayAsk || member == call.AccountId || _organization.Find(member) is null)
            throw new AwsException("AccessDeniedException", "User is not authorized to perform this action on the account.", 403);
        return member;
    }

    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsaccountmanagement.html
    private string AccountArn(AwsCall call, RestInput input) =>
        $"arn:aws:account::{call.AccountId}:account{(input.Json.Text("AccountId") is { } member ? $"/{_organization.Id}/{member}" : "")}";
}
