using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>The service control policy of docs/iam: it keeps an account's administrators from the roles, and the product from nothing.</summary>
public sealed class ServiceControlPolicyTests
{
    private const string Member = "200000000001";
    private const string Role = $"arn:aws:iam::{Member}:role/cequence-apigw/forwarder";
    private const string StackSetsRole = $"arn:aws:iam::{Member}:role/stacksets-exec-imitation";
    private const string Function = $"arn:aws:lambda:us-east-1:{Member}:function:StackSet-CequenceApigw-1-ForwarderFunction";

    /// <summary>AWS's limit of a service control policy, in characters.</summary>
    private const int MaxLength = 5120;

    private static readonly string Text = File.ReadAllText(Operator.PathOf("example-service-control-policy"));
    private static readonly PolicyDocument Policy = PolicyDocument.Parse(JsonNode.Parse(Text));

    [Fact]
    public void It_fits() => Assert.InRange(Text.Length, 1, MaxLength);

    [Theory]
    [InlineData("iam:CreateRole", Role, true)]
    [InlineData("iam:UpdateAssumeRolePolicy", Role, true)]
    [InlineData("iam:PutRolePolicy", Role, true)]
    [InlineData("iam:AttachRolePolicy", Role, true)]
    [InlineData("iam:PassRole", Role, true)]
    [InlineData("iam:CreateRole", StackSetsRole, true)]
    [InlineData("iam:UpdateAssumeRolePolicy", StackSetsRole, true)]
    [InlineData("iam:PassRole", StackSetsRole, true)]
    [InlineData("lambda:UpdateFunctionCode", Function, true)]
    [InlineData("lambda:UpdateFunctionConfiguration", Function, true)]
    [InlineData("iam:CreateRole", $"arn:aws:iam::{Member}:role/their-own", false)]
    [InlineData("lambda:UpdateFunctionCode", $"arn:aws:lambda:us-east-1:{Member}:function:their-own", false)]
    public void An_administrator_of_an_account_is_kept_from_the_roles_alone(string action, string resource, bool denied)
    {
        var administrator = CredentialStore.Session($"arn:aws:iam::{Member}:role/{RoleStore.OrganizationAccess}", "test");
        var keys = new Dictionary<string, string> { ["aws:PrincipalArn"] = administrator.RoleArn! };
        Assert.Equal(
            denied ? PolicyVerdict.Denied : PolicyVerdict.NotApplicable,
            Policy.Evaluate(new PolicyRequest(administrator, null, action, resource, keys)));
    }

    [Fact]
    public async Task The_whole_life_of_an_integration_goes_on_under_it()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home] });
        await rehearsal.EnableAsync();
        await rehearsal.OfVersion("99.0.0").EnableAsync(rehearsal.Options);
        await rehearsal.DestroyAsync();

        var requests = rehearsal.Get<AuthorizationLog>().Records.Select(record => record.Request).Where(request => request.Caller?.AccountId == Member).ToList();
        var protects = Policy.Source["Statement"]![0]!["Action"]!.AsArray().Select(action => (string)action!).Intersect(requests.Select(request => request.Action));
        Assert.Contains("iam:PassRole", protects);
        Assert.Contains("iam:CreateRole", protects);
        Assert.DoesNotContain(requests, request => Policy.Evaluate(request) == PolicyVerdict.Denied);
    }
}
