using System.Text.Json.Nodes;
using Amazon.Runtime;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>Who runs the module, with the rights that docs/iam gives and no others.</summary>
internal static class Operator
{
    public const string RoleName = "operator";

    /// <summary>A session of a role of the account that has these policies.</summary>
    /// <param name="rehearsal">The organization.</param>
    /// <param name="accountId">12 digits.</param>
    /// <param name="policies">Names of files in docs/iam, without extension.</param>
    public static AWSCredentials Of(Rehearsal rehearsal, string accountId, params string[] policies)
    {
        var role = CustomerRole.Of(accountId, RoleName) with
        {
            InlinePolicies = policies.ToDictionary(name => name, name => Policy(rehearsal, accountId, name)),
        };
        rehearsal.Get<RoleStore>().Add(role);
        return rehearsal.SessionOf(role.Arn.ToString());
    }

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "iam", name + ".json");

    // The placeholders of AWS's own examples.
    private static PolicyDocument Policy(Rehearsal rehearsal, string accountId, string name) => PolicyDocument.Parse(JsonNode.Parse(
        File.ReadAllText(PathOf(name))
            .Replace("111122223333", accountId, StringComparison.Ordinal)
            .Replace("o-exampleorgid", rehearsal.Local.Organization.Id, StringComparison.Ordinal)));
}
