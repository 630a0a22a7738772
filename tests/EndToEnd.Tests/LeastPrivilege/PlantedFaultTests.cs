using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>The simulation finds what is wrong.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Principal Forwarder = new(
        "200000000001",
        "arn:aws:sts::200000000001:assumed-role/forwarder/run",
        "arn:aws:iam::200000000001:role/cequence-apigw/forwarder");

    [SkippableFact]
    public async Task A_call_that_no_policy_allows()
    {
        var simulation = await SimulateAsync(Reads, "logs:FilterLogEvents", "arn:aws:logs:us-east-1:200000000001:log-group:/b:log-stream:");

        Assert.Contains(" logs:FilterLogEvents ", Assert.Single(simulation.Refused), StringComparison.Ordinal);
        Assert.EndsWith("the sandbox says yes", Assert.Single(simulation.Disputed), StringComparison.Ordinal);
        Assert.Equal(["forwarder: Read logs:FilterLogEvents"], simulation.Unused);
    }

    [SkippableFact]
    public async Task A_grant_that_nobody_uses()
    {
        var simulation = await SimulateAsync(
            """{ "Sid": "Read", "Effect": "Allow", "Action": ["logs:FilterLogEvents", "logs:GetLogEvents"], "Resource": "arn:aws:logs:us-east-1:200000000001:log-group:/a:*" }""",
            "logs:FilterLogEvents", "arn:aws:logs:us-east-1:200000000001:log-group:/a:log-stream:");

        Assert.Empty(simulation.Disputed);
        Assert.Equal(["forwarder: Read logs:GetLogEvents"], simulation.Unused);
    }

    [SkippableTheory]
    [InlineData("logs:FilterLogEvent", "*")]
    [InlineData("logs:FilterLogEvents", "arn:aws:s3:::bucket")]
    public async Task What_AWS_does_not_know(string action, string resource) =>
        Assert.Single((await SimulateAsync(Reads, action, resource)).Invalid);

    private const string Reads =
        """{ "Sid": "Read", "Effect": "Allow", "Action": "logs:FilterLogEvents", "Resource": "arn:aws:logs:us-east-1:200000000001:log-group:/a:*" }""";

    private static Task<Simulation> SimulateAsync(string statement, string action, string resource)
    {
        Skip.IfNot(Simulation.Exists, Simulation.Missing);
        var policy = PolicyDocument.Parse(JsonNode.Parse($$"""{ "Version": "2012-10-17", "Statement": [{{statement}}] }"""));
        var keys = new Dictionary<string, string> { ["aws:PrincipalAccount"] = Forwarder.AccountId };
        var applied = new AppliedPolicies(new Dictionary<string, PolicyDocument> { ["forwarder"] = policy }, null, null);
        var record = new AccessRecord();
        record.Grant("forwarder", policy);
        record.Add(new AuthorizationRecord(new PolicyRequest(Forwarder, null, action, resource, keys), applied, Allowed: true));
        return Simulation.OfAsync(record);
    }
}
