using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Members that administer a trusted service for the management account.</summary>
internal sealed class DelegatedAdministrators(OrganizationModel organization, OrganizationsJson json, SandboxClock clock)
{
    private const int MostOfStackSets = 5;

    public JsonObject List(JsonObject input)
    {
        var service = input.Text("ServicePrincipal");
        var administrators = organization.DelegatedAdministrators
            .Where(each => service is null || each.Key.Service == service)
            .GroupBy(each => each.Key.AccountId, each => each.Value)
            .OrderBy(account => account.Key, StringComparer.Ordinal);
        return Page.Of(administrators, input.Int("MaxResults") ?? 20, 20, input.Text("NextToken"), "InvalidInputException").Render(
            "DelegatedAdministrators",
            account =>
            {
                var described = json.Account(organization.Find(account.Key)!);
                described["DelegationEnabledDate"] = account.Min().ToUnixTimeSeconds();
                return described;
            });
    }

    public JsonObject Register(JsonObject input)
    {
        var (account, service) = Key(input);
        if (account == organization.Management.Id)
            throw Refused("You cannot register master account/management account as delegated administrator for your organization.");
        if (!organization.TrustedServices.ContainsKey(service))
            throw Refused("You cannot register a delegated administrator before you enable service access.");
        if (service == OrganizationModel.StackSets && organization.DelegatedAdministrators.Keys.Count(each => each.Service == service) >= MostOfStackSets)
            throw Refused("You have exceeded the allowed number of delegated administrators for the delegated service.");
        return organization.DelegatedAdministrators.TryAdd((account, service), clock.GetUtcNow())
            ? []
            : throw new AwsException(
                "AccountAlreadyRegisteredException", "The provided account is already a delegated administrator for your organization.");
    }

    public JsonObject Deregister(JsonObject input) => organization.DelegatedAdministrators.TryRemove(Key(input), out _)
        ? []
        : throw new AwsException(
            "AccountNotRegisteredException", "The provided account is not a registered delegated administrator for your organization.");

    private (string AccountId, string Service) Key(JsonObject input)
    {
        var account = input.Required("AccountId", "InvalidInputException");
        if (organization.Find(account) is null)
            throw new AwsException("AccountNotFoundException", "You specified an account that doesn't exist.");
        return (account, input.Required("ServicePrincipal", "InvalidInputException"));
    }

    private static AwsException Refused(string message) => new("ConstraintViolationException", message);
}
