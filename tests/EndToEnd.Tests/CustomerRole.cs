using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>A role that isn't the integration's.</summary>
internal static class CustomerRole
{
    /// <param name="accountId">12 digits.</param>
    /// <param name="name">The role's name; its path is <c>/</c>.</param>
    /// <param name="statement">JSON of what it may do; null is nothing.</param>
    public static Role Of(string accountId, string name, string? statement = null)
    {
        var trust = $$"""{ "Statement": { "Effect": "Allow", "Principal": { "AWS": "{{accountId}}" }, "Action": "sts:AssumeRole" } }""";
        var policies = new Dictionary<string, PolicyDocument>();
        if (statement is not null) policies["own"] = PolicyDocument.Parse(new JsonObject { ["Statement"] = JsonNode.Parse(statement) });
        return new Role(new RoleArn(accountId, "/", name), RoleId.Next(), DateTimeOffset.UtcNow, JsonNode.Parse(trust)!.AsObject())
        {
            InlinePolicies = policies,
        };
    }
}
