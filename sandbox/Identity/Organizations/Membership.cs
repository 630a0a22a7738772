using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Identity.Organizations;

/// <summary>Lets accounts join, leave and move; returns when those who hear of it have done what they do then.</summary>
internal sealed class Membership(OrganizationModel organization, IEnumerable<IMembershipListener> listeners)
{
    public Task JoinAsync(string accountId, string unitId)
    {
        organization.Change(accounts => [.. accounts, new OrganizationAccount(accountId, $"newcomer-{accountId}", unitId)]);
        return Task.WhenAll(listeners.Select(listener => listener.AccountJoinedAsync(accountId, unitId)));
    }

    public Task LeaveAsync(string accountId)
    {
        var account = Get(accountId);
        organization.Change(accounts => [.. accounts.Where(each => each.Id != accountId)]);
        return Task.WhenAll(listeners.Select(listener => listener.AccountLeftAsync(accountId, account.ParentId)));
    }

    public Task MoveAsync(string accountId, string unitId)
    {
        var account = Get(accountId);
        organization.Change(accounts => [.. accounts.Select(each => each.Id == accountId ? each with { ParentId = unitId } : each)]);
        return Task.WhenAll(listeners.Select(listener => listener.AccountMovedAsync(accountId, account.ParentId, unitId)));
    }

    /// <summary>The operation MoveAccount: what others make of it follows.</summary>
    public JsonObject Move(JsonObject input)
    {
        var (account, from, to) = (Get(Required(input, "AccountId")), Required(input, "SourceParentId"), Required(input, "DestinationParentId"));
        if (organization.Units.All(unit => unit.Id != from) || account.ParentId != from)
            throw new AwsException("SourceParentNotFoundException", "We can't find a source root or OU with the ParentId that you specified.");
        if (organization.Units.All(unit => unit.Id != to))
            throw new AwsException("DestinationParentNotFoundException", "We can't find the destination container with that ID.");
        if (from == to)
            throw new AwsException("DuplicateAccountException", "That account is already present in the specified destination.");
        _ = MoveAsync(account.Id, to);
        return [];
    }

    /// <summary>The operation RemoveAccountFromOrganization, likewise.</summary>
    public JsonObject Remove(JsonObject input)
    {
        var account = Get(Required(input, "AccountId"));
        if (account.Id == organization.Management.Id)
            throw new AwsException("MasterCannotLeaveOrganizationException", "You can't remove a management account from an organization.");
        _ = LeaveAsync(account.Id);
        return [];
    }

    private OrganizationAccount Get(string accountId) => organization.Find(accountId)
        ?? throw new AwsException("AccountNotFoundException", "You specified an account that doesn't exist.");

    private static string Required(JsonObject input, string member) => input.Required(member, "InvalidInputException");
}
