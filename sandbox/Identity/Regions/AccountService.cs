using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Regions;

/// <summary>Account Management: which Regions an account has switched on.</summary>
internal sealed class AccountService : RestJsonService
{
    private const int MaxPage = 50;
    private readonly RegionCatalogue _regions;

    public AccountService(RegionCatalogue regions)
    {
        _regions = regions;
        On("POST", "/listRegions", ListRegions);
        On("POST", "/getRegionOptStatus", GetRegionOptStatus);
    }

    public override string SigningName => "account";

    private JsonObject ListRegions(AwsCall call, RestInput input)
    {
        call.Authorize("account:ListRegions", AccountArn(call));
        var wanted = (input.Json["RegionOptStatusContains"] as JsonArray ?? []).Select(status => (string)status!).ToHashSet();
        var matching = _regions.All.Where(region => wanted.Count == 0 || wanted.Contains(StatusOf(region)));
        var page = Page.Of(matching, input.Json.Int("MaxResults") ?? MaxPage, MaxPage, input.Json.Text("NextToken"), "ValidationException");
        return page.Render("Regions", Describe);
    }

    private JsonObject GetRegionOptStatus(AwsCall call, RestInput input)
    {
        call.Authorize("account:GetRegionOptStatus", AccountArn(call));
        var region = input.Json.Required("RegionName");
        return _regions.Knows(region)
            ? Describe(region)
            : throw new AwsException("ValidationException", $"The region name {region} is invalid.");
    }

    private JsonObject Describe(string region) => new() { ["RegionName"] = region, ["RegionOptStatus"] = StatusOf(region) };

    private string StatusOf(string region) => _regions.IsEnabled(region) ? "ENABLED_BY_DEFAULT" : "DISABLED";

    private static string AccountArn(AwsCall call) => $"arn:aws:account::{call.AccountId}:account";
}
