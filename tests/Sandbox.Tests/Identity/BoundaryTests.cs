using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class BoundaryTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Member = "200000000001";
    private const string Boundary = $"arn:aws:iam::{Member}:policy/security/Boundary";

    [Theory]
    [InlineData("logs:FilterLogEvents", null)]
    [InlineData("logs:PutLogEvents", "because no permissions boundary allows the logs:PutLogEvents action")]
    [InlineData("logs:DeleteLogGroup", "with an explicit deny in a permissions boundary")]
    [InlineData("s3:GetObject", "because no permissions boundary allows the s3:GetObject action")]
    public async Task A_role_may_do_what_both_its_policies_and_its_boundary_allow(string action, string? reason)
    {
        fixture.Get<PolicyStore>().Put(Boundary, PolicyDocument.Parse(JsonNode.Parse("""
            {
              "Statement": [
                { "Effect": "Allow", "Action": ["logs:FilterLogEvents", "logs:DeleteLogGroup"], "Resource": "*" },
                { "Effect": "Deny", "Action": "logs:DeleteLogGroup", "Resource": "*" }
              ]
            }
            """)));
        var role = await fixture.CreateAsync("AWS::IAM::Role", Member, Properties($"bounded-{action.Replace(':', '-')}", Boundary));

        var session = CredentialStore.Session((string)role.Attributes["Arn"]!, "test");
        var decision = fixture.Get<PolicyEvaluator>().Decide(session, LocalOrganizationFixture.Home, action, "*");

        Assert.Equal(reason, decision.Reason);
    }

    [Fact]
    public async Task A_boundary_that_is_not_there_is_refused()
    {
        var error = await Assert.ThrowsAsync<AwsException>(
            () => fixture.CreateAsync("AWS::IAM::Role", Member, Properties("unbounded", $"arn:aws:iam::{Member}:policy/Nowhere")));

        Assert.Equal($"Scope ARN: arn:aws:iam::{Member}:policy/Nowhere does not exist or is not attachable.", error.Message);
    }

    private static string Properties(string name, string boundary) => $$"""
        {
          "RoleName": "{{name}}",
          "PermissionsBoundary": "{{boundary}}",
          "AssumeRolePolicyDocument": {
            "Statement": [{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }]
          },
          "Policies": [{ "PolicyName": "all", "PolicyDocument": { "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } } }]
        }
        """;
}
