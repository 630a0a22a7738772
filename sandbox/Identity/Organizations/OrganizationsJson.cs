using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Organizations' shapes of the model's members.</summary>
internal sealed class OrganizationsJson(OrganizationModel organization, AccountHardships hardships)
{
    public JsonObject Organization() => new()
    {
        ["Id"] = organization.Id,
        ["Arn"] = Arn("organization", ""),
        ["FeatureSet"] = "ALL",
        ["MasterAccountArn"] = Arn("account", organization.Management.Id),
        ["MasterAccountId"] = organization.Management.Id,
        ["MasterAccountEmail"] = organization.Management.Email,
        ["AvailablePolicyTypes"] = new JsonArray(),
    };

    public JsonObject Account(OrganizationAccount account) => new()
    {
        ["Id"] = account.Id,
        ["Arn"] = Arn("account", account.Id),
        ["Email"] = account.Email,
        ["Name"] = account.Name,
        ["Status"] = hardships.Suspended.ContainsKey(account.Id) ? "SUSPENDED" : "ACTIVE",
        ["State"] = hardships.Suspended.ContainsKey(account.Id) ? "SUSPENDED" : "ACTIVE",
        ["JoinedMethod"] = account == organization.Management ? "INVITED" : "CREATED",
        ["JoinedTimestamp"] = organization.Created.ToUnixTimeSeconds(),
    };

    public JsonObject Unit(OrganizationalUnit unit) => new()
    {
        ["Id"] = unit.Id,
        ["Arn"] = Arn("ou", unit.Id),
        ["Name"] = unit.Name,
    };

    public JsonObject Root() => new()
    {
        ["Id"] = organization.Root.Id,
        ["Arn"] = Arn("root", organization.Root.Id),
        ["Name"] = organization.Root.Name,
        ["PolicyTypes"] = new JsonArray(),
    };

    private string Arn(string type, string id) =>
        $"arn:aws:organizations::{organization.Management.Id}:{type}/{organization.Id}{(id is "" ? "" : "/" + id)}";
}
