using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>The operations that read root, OUs and accounts.</summary>
internal sealed class OrganizationTree(OrganizationModel organization, OrganizationsJson json)
{
    private const int MaxPage = 20;

    public JsonObject ListAccounts(JsonObject input) => Pages(input, organization.ListedAccounts, "Accounts", json.Account);

    public JsonObject ListRoots(JsonObject input) => Pages(input, [organization.Root], "Roots", _ => json.Root());

    public JsonObject ListAccountsForParent(JsonObject input)
    {
        var parent = Parent(input);
        return Pages(input, organization.ListedAccounts.Where(account => account.ParentId == parent.Id), "Accounts", json.Account);
    }

    public JsonObject ListOrganizationalUnitsForParent(JsonObject input)
    {
        var parent = Parent(input);
        return Pages(input, organization.Units.Where(unit => unit.ParentId == parent.Id), "OrganizationalUnits", json.Unit);
    }

    public JsonObject DescribeAccount(JsonObject input) => new()
    {
        ["Account"] = json.Account(
            organization.Find(Required(input, "AccountId"))
            ?? throw new AwsException("AccountNotFoundException", "You specified an account that doesn't exist.")),
    };

    public JsonObject DescribeOrganizationalUnit(JsonObject input) => new()
    {
        ["OrganizationalUnit"] = json.Unit(
            organization.Units.FirstOrDefault(unit => unit.Id == Required(input, "OrganizationalUnitId") && unit != organization.Root)
            ?? throw new AwsException("OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.")),
    };

    public JsonObject ListParents(JsonObject input)
    {
        var child = Required(input, "ChildId");
        var parent = organization.Find(child)?.ParentId
            ?? organization.Units.FirstOrDefault(unit => unit.Id == child)?.ParentId
            ?? throw new AwsException(
                "ChildNotFoundException", "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.");
        return Pages(input, [parent], "Parents", id => Reference(id, id == organization.Root.Id ? "ROOT" : "ORGANIZATIONAL_UNIT"));
    }

    public JsonObject ListChildren(JsonObject input)
    {
        var (parent, type) = (Parent(input), Required(input, "ChildType"));
        var children = type switch
        {
            "ACCOUNT" => organization.Accounts.Where(account => account.ParentId == parent.Id).Select(account => account.Id),
            "ORGANIZATIONAL_UNIT" => organization.Units.Where(unit => unit.ParentId == parent.Id).Select(unit => unit.Id),
            _ => throw new AwsException("InvalidInputException", "You specified an invalid value for ChildType."),
        };
        return Pages(input, children, "Children", id => Reference(id, type));
    }

    private OrganizationalUnit Parent(JsonObject input) =>
        organization.Units.FirstOrDefault(unit => unit.Id == Required(input, "ParentId"))
        ?? throw new AwsException("ParentNotFoundException", "You specified parent that doesn't exist.");

    private static string Required(JsonObject input, string member) => input.Required(member, "InvalidInputException");

    private static JsonObject Reference(string id, string type) => new() { ["Id"] = id, ["Type"] = type };

    private static JsonObject Pages<T>(JsonObject input, IEnumerable<T> items, string member, Func<T, JsonObject> describe) =>
        Page.Of(items, input.Int("MaxResults") ?? MaxPage, MaxPage, input.Text("NextToken"), "InvalidInputException").Render(member, describe);
}
