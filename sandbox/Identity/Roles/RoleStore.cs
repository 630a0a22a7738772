using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>The roles of every account; IAM is global, so a name is taken in all Regions at once.</summary>
internal sealed class RoleStore : IInventory
{
    /// <summary>The role Organizations makes in every member it creates, for the management account to enter by.</summary>
    public const string OrganizationAccess = "OrganizationAccountAccessRole";

    private readonly ConcurrentDictionary<(string AccountId, string Name), Role> _roles = new();

    public RoleStore(OrganizationModel organization, SandboxClock clock)
    {
        foreach (var member in organization.Accounts.Where(account => account != organization.Management))
        {
            Add(new Role(new RoleArn(member.Id, "/", OrganizationAccess), RoleId.Next(), clock.GetUtcNow(), Trusting(organization.Management.Id))
            {
                ManagedPolicyArns = [ManagedPolicies.AdministratorAccess],
            });
        }
    }

    public IEnumerable<string> Resources =>
        _roles.Values.Select(role => $"{role.Arn.AccountId} global AWS::IAM::Role {role.Arn.Name}");

    public IReadOnlyList<Role> In(string accountId) =>
        [.. _roles.Where(entry => entry.Key.AccountId == accountId).Select(entry => entry.Value).OrderBy(role => role.Arn.Name, StringComparer.Ordinal)];

    public Role? Find(string accountId, string name) => _roles.GetValueOrDefault((accountId, name));

    /// <summary>The role with exactly this ARN, path included.</summary>
    public Role? Find(string arn)
    {
        var parsed = RoleArn.Parse(arn);
        return Find(parsed.AccountId, parsed.Name) is { } role && role.Arn == parsed ? role : null;
    }

    /// <summary>Throws EntityAlreadyExists where the account has a role of that name.</summary>
    public void Add(Role role)
    {
        if (!_roles.TryAdd((role.Arn.AccountId, role.Arn.Name), role))
            throw new AwsException("EntityAlreadyExists", $"Role with name {role.Arn.Name} already exists.", 409);
    }

    public void Replace(Role role) => _roles[(role.Arn.AccountId, role.Arn.Name)] = role;

    public void Remove(string accountId, string name) => _roles.TryRemove((accountId, name), out _);

    private static JsonObject Trusting(string accountId) => new()
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = $"arn:aws:iam::{accountId}:root" },
            ["Action"] = "sts:AssumeRole",
        },
    };
}
