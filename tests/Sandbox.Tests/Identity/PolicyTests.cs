using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class PolicyTests
{
    private static readonly Principal Forwarder = new(
        "200000000001",
        "arn:aws:sts::200000000001:assumed-role/forwarder/run",
        "arn:aws:iam::200000000001:role/cequence-apigw/forwarder");

    [Theory]
    [InlineData("logs:FilterLogEvents", "*", nameof(PolicyVerdict.Allowed))]
    [InlineData("logs:Filter*", "arn:aws:logs:us-east-1:1:log-group:/a", nameof(PolicyVerdict.Allowed))]
    [InlineData("LOGS:filterlogevents", "arn:aws:logs:*:*:log-group:*", nameof(PolicyVerdict.Allowed))]
    [InlineData("logs:Filter?ogEvents", "arn:aws:logs:us-east-1:1:log-group:/?", nameof(PolicyVerdict.Allowed))]
    [InlineData("logs:PutLogEvents", "*", nameof(PolicyVerdict.NotApplicable))]
    [InlineData("logs:FilterLogEvents", "arn:aws:logs:us-east-1:1:log-group:/b", nameof(PolicyVerdict.NotApplicable))]
    [InlineData("logs:FilterLogEvents", "arn:aws:logs:us-east-1:1:log-group:/A", nameof(PolicyVerdict.NotApplicable))]
    public void Actions_and_resources_match_by_wildcards(string action, string resource, string verdict) =>
        Assert.Equal(verdict, Evaluate($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }""").ToString());

    [Fact]
    public void NotAction_covers_every_other_action() =>
        Assert.Equal(PolicyVerdict.Allowed, Evaluate("""{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }"""));

    [Fact]
    public void An_explicit_deny_wins() =>
        Assert.Equal(PolicyVerdict.Denied, Evaluate(
            """{ "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Effect": "Deny", "Action": "logs:*", "Resource": "*" }"""));

    [Theory]
    [InlineData("\"*\"", nameof(PolicyVerdict.Allowed))]
    [InlineData("{ \"AWS\": \"*\" }", nameof(PolicyVerdict.Allowed))]
    [InlineData("{ \"AWS\": \"arn:aws:iam::200000000001:role/cequence-apigw/forwarder\" }", nameof(PolicyVerdict.Allowed))]
    [InlineData("{ \"AWS\": \"arn:aws:iam::200000000001:root\" }", nameof(PolicyVerdict.Delegated))]
    [InlineData("{ \"AWS\": [\"111111111111\", \"200000000001\"] }", nameof(PolicyVerdict.Delegated))]
    [InlineData("{ \"AWS\": \"arn:aws:iam::111111111111:root\" }", nameof(PolicyVerdict.NotApplicable))]
    [InlineData("{ \"Service\": \"lambda.amazonaws.com\" }", nameof(PolicyVerdict.NotApplicable))]
    public void Principals_are_named_or_their_account_is(string principal, string verdict) =>
        Assert.Equal(verdict, Evaluate($$"""{ "Effect": "Allow", "Principal": {{principal}}, "Action": "*", "Resource": "*" }""").ToString());

    [Theory]
    [InlineData("""{ "StringEquals": { "aws:PrincipalOrgID": "o-1" } }""", true)]
    [InlineData("""{ "StringEquals": { "AWS:principalorgid": ["o-2", "o-1"] } }""", true)]
    [InlineData("""{ "StringEquals": { "aws:PrincipalOrgID": "o-2" } }""", false)]
    [InlineData("""{ "StringNotEquals": { "aws:PrincipalOrgID": "o-2" } }""", true)]
    [InlineData("""{ "StringNotEquals": { "sts:ExternalId": "x" } }""", true)]
    [InlineData("""{ "StringEquals": { "sts:ExternalId": "x" } }""", false)]
    [InlineData("""{ "StringEqualsIfExists": { "sts:ExternalId": "x" } }""", true)]
    [InlineData("""{ "StringLike": { "aws:PrincipalOrgID": "o-*" } }""", true)]
    [InlineData("""{ "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/cequence-apigw/*" } }""", true)]
    [InlineData("""{ "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/other/*" } }""", false)]
    [InlineData("""{ "ArnLike": { "aws:PrincipalArn": "arn:*:role/cequence-apigw/*" } }""", false)]
    [InlineData("""{ "Bool": { "aws:SecureTransport": false } }""", false)]
    [InlineData("""{ "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:PrincipalOrgID": "o-1" } }""", true)]
    [InlineData("""{ "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:PrincipalOrgID": "o-2" } }""", false)]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-2/*", "o-1/*/ou-1/*"] } }""", true)]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-1/*/ou-2/*" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-1/r-1/*" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-1/*/ou-3/*" } }""", false)]
    [InlineData("""{ "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": [] } }""", false)]
    [InlineData("""{ "ForAnyValue:StringNotEquals": { "aws:PrincipalOrgPaths": "o-1/r-1/" } }""", true)]
    [InlineData("""{ "ForAnyValue:StringNotEquals": { "sts:ExternalId": "x" } }""", false)]
    [InlineData("""{ "ForAnyValue:StringLikeIfExists": { "sts:ExternalId": "x" } }""", false)]
    public void Conditions_hold_or_not(string condition, bool holds) =>
        Assert.Equal(
            holds ? PolicyVerdict.Allowed : PolicyVerdict.NotApplicable,
            Evaluate($$"""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} }"""));

    [Theory]
    [InlineData("""{ "Effect": "Maybe", "Action": "*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalOrgPaths": "o-1/*" } } }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": { "DateEquals": { "aws:CurrentTime": "x" } } }""")]
    public void A_policy_that_cannot_be_evaluated_is_refused(string statement) =>
        Assert.Equal("MalformedPolicyDocument", Assert.Throws<AwsException>(() => Evaluate(statement)).Code);

    private static PolicyVerdict Evaluate(string statements)
    {
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:PrincipalOrgID"] = "o-1",
            [ConditionKeys.PrincipalOrgPaths] = "o-1/r-1/ou-1/ou-2/",
            ["aws:PrincipalArn"] = Forwarder.RoleArn!,
            ["aws:SecureTransport"] = "true",
        };
        var request = new PolicyRequest(Forwarder, null, "logs:FilterLogEvents", "arn:aws:logs:us-east-1:1:log-group:/a", keys);
        return PolicyDocument.Parse(JsonNode.Parse($$"""{ "Statement": [{{statements}}] }""")).Evaluate(request);
    }
}
