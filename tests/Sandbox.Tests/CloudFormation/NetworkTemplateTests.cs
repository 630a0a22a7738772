using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>What the account template makes of a customer's network, private authorities and alarms.</summary>
public sealed class NetworkTemplateTests : IAsyncLifetime
{
    private static readonly (string, string)[] Account =
    [
        ("IntegrationVersion", "1.0.0"), ("AdministrationAccountId", "111111111111"), ("ReaderExternalId", "external"),
        ("ArtifactBucketPrefix", "artifacts"), ("ArtifactKey", "function/1.zip"), ("EdgeEndpoint", "https://edge.example.com"),
        ("AuthEnabled", "false"), ("RestApiEnabled", "true"), ("HttpApiEnabled", "true"), ("RestApiExecutionLogsAlreadyEnabled", "false"),
        ("LogLevel", "info"), ("LogRetentionDays", "30"),
    ];

    private static readonly (string, string)[] Vpc = [("SubnetParameters", "/network/a,/network/b"), ("SecurityGroupParameters", "/network/sg")];

    private readonly StacksUnderTest _stacks = new();

    public async Task InitializeAsync()
    {
        await _stacks.ListenAsync();
        _stacks.Lambda.Answers = request => FakeLambda.Answer(request, new JsonObject { ["Data"] = new JsonObject { ["Summary"] = "" } });
        foreach (var (name, value) in new[] { ("/network/a", "subnet-0a0a0a0a"), ("/network/b", "subnet-0b0b0b0b"), ("/network/sg", "sg-0c0c0c0c") })
            _stacks.Parameters.Put(StacksUnderTest.Account, StacksUnderTest.Region, name, value, overwrite: false);
    }

    public async Task DisposeAsync() => await _stacks.DisposeAsync();

    [Fact]
    public async Task Nothing_of_it_is_there_unless_asked_for()
    {
        var stack = await CreateAsync();

        Assert.DoesNotContain(stack.Resources, resource => resource.Type == "AWS::CloudWatch::Alarm");
        Assert.All(["ForwarderFunction", "DiscoveryFunction"], function =>
        {
            Assert.False(Properties(function).ContainsKey("VpcConfig"));
            Assert.Equal("false", Variable(function, "AWS_USE_FIPS_ENDPOINT"));
            Assert.Null(Variable(function, "HTTPS_PROXY"));
            Assert.Null(Variable(function, "NO_PROXY"));
        });
        Assert.Equal("", Variable("ForwarderFunction", "CEQUENCE_PRIVATE_CA"));
        Assert.DoesNotContain("ec2:", Properties("ForwarderRole").ToJsonString() + Properties("DiscoveryRole"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_forwarder_runs_in_the_subnets_that_the_accounts_parameters_name()
    {
        await CreateAsync([.. Vpc]);

        var vpc = Properties("ForwarderFunction")["VpcConfig"]!;
        Assert.Equal("""["subnet-0a0a0a0a","subnet-0b0b0b0b"]""", vpc["SubnetIds"]!.ToJsonString());
        Assert.Equal("""["sg-0c0c0c0c"]""", vpc["SecurityGroupIds"]!.ToJsonString());
        Assert.Equal(["Allow", "Deny"], Statements("ForwarderRole").Where(IsAboutVpc).Select(statement => (string?)statement!["Effect"]));
        Assert.False(Properties("DiscoveryFunction").ContainsKey("VpcConfig"));
        Assert.DoesNotContain(Statements("DiscoveryRole"), IsAboutVpc);
    }

    [Theory]
    [InlineData("false", 0, null)]
    [InlineData("true", 2, "http://proxy.corp:3128")]
    public async Task Discovery_runs_there_and_takes_the_proxy_only_if_it_must(string inVpc, int statements, string? proxy)
    {
        await CreateAsync([.. Vpc, ("HttpsProxy", "http://proxy.corp:3128"), ("NoProxy", ".amazonaws.com"), ("DiscoveryInVpc", inVpc)]);

        Assert.Equal("http://proxy.corp:3128", Variable("ForwarderFunction", "HTTPS_PROXY"));
        Assert.Equal(".amazonaws.com", Variable("ForwarderFunction", "NO_PROXY"));
        Assert.Equal(proxy, Variable("DiscoveryFunction", "HTTPS_PROXY"));
        Assert.Equal(proxy is not null, Properties("DiscoveryFunction").ContainsKey("VpcConfig"));
        Assert.Equal(statements, Statements("DiscoveryRole").Count(IsAboutVpc));
    }

    [Fact]
    public async Task An_account_without_the_parameters_fails_at_once_and_names_them()
    {
        var failure = await Assert.ThrowsAsync<AwsException>(() =>
            CreateAsync([("SubnetParameters", "/network/a,/network/missing"), ("SecurityGroupParameters", "/network/gone")]));

        Assert.Equal(("ValidationError", "Parameters: [ssm:/network/missing, ssm:/network/gone] cannot be found."), (failure.Code, failure.Message));
        Assert.Empty(_stacks.Resources.Done);
    }

    [Theory]
    [InlineData("EdgeEndpoint", "http://edge.example.com")]
    [InlineData("EdgeEndpoint", "http://127.0.0.1.example.com")]
    [InlineData("EdgeEndpoint", "https://user:password@edge.example.com")]
    [InlineData("AuthEndpoint", "http://auth.example.com/token")]
    [InlineData("HttpsProxy", "http://user:password@proxy.corp:3128")]
    [InlineData("SubnetParameters", "{{resolve:ssm:/network/a}}")]
    [InlineData("AlarmTopicName", "arn:aws:sns:us-east-1:1:t")]
    public async Task The_template_itself_refuses_what_is_not_safe(string parameter, string value)
    {
        var parameters = Account.Where(each => each.Item1 != parameter).Append((parameter, value)).ToArray();

        var failure = await Assert.ThrowsAsync<AwsException>(async () => await _stacks.CreateAsync(await TextAsync(), parameters: parameters));

        Assert.Contains(parameter, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:4566/edge")]
    [InlineData("http://[::1]:4566")]
    [InlineData("https://edge.example.com:8443/base?tenant=a")]
    public async Task And_takes_what_is(string edge)
    {
        var stack = await _stacks.CreateAsync(await TextAsync(), parameters: [.. Account.Where(each => each.Item1 != "EdgeEndpoint"), ("EdgeEndpoint", edge)]);

        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
    }

    [Fact]
    public async Task The_private_authorities_are_read_from_the_artifact_bucket()
    {
        await CreateAsync([("PrivateCaKey", "certificates/1f.pem")]);

        Assert.Equal("artifacts-us-east-1/certificates/1f.pem", Variable("ForwarderFunction", "CEQUENCE_PRIVATE_CA"));
        var reads = Assert.Single(Statements("ForwarderRole"), statement => (string?)statement!["Sid"] == "ReadPrivateCa")!;
        Assert.Equal("arn:aws:s3:::artifacts-us-east-1/certificates/1f.pem", (string?)reads["Resource"]);
    }

    [Theory]
    [InlineData("", StacksUnderTest.Account)]
    [InlineData("333333333333", "333333333333")]
    public async Task Alarms_tell_the_topic_of_that_name(string topicAccount, string expected)
    {
        var stack = await CreateAsync([("AlarmTopicName", "operations"), ("AlarmTopicAccountId", topicAccount)]);

        var alarms = stack.Resources.Where(resource => resource.Type == "AWS::CloudWatch::Alarm").ToList();
        Assert.Equal(["FailedBatchesAlarm", "ForwarderErrorsAlarm", "LagAlarm", "NoRunAlarm"], alarms.Select(alarm => alarm.LogicalId).Order());
        Assert.All(alarms, alarm => Assert.All(["AlarmActions", "OKActions"], actions =>
            Assert.Equal($"arn:aws:sns:us-east-1:{expected}:operations", (string?)Assert.Single(alarm.Properties[actions]!.AsArray()))));
        Assert.Equal("breaching", (string?)stack.Find("NoRunAlarm")!.Properties["TreatMissingData"]);
        Assert.Equal(stack.Find("ForwarderFunction")!.State!.PhysicalId, (string?)stack.Find("NoRunAlarm")!.Properties["Dimensions"]![0]!["Value"]);
    }

    [Fact]
    public async Task Where_nothing_is_to_run_nothing_is_an_alarm()
    {
        var stack = await CreateAsync([("AlarmTopicName", "operations")]);

        await _stacks.UpdateAsync(stack, await TextAsync(), [.. Account.Where(each => each.Item1 is not ("RestApiEnabled" or "HttpApiEnabled")),
            ("RestApiEnabled", "false"), ("HttpApiEnabled", "false"), ("AlarmTopicName", "operations")]);

        Assert.Equal("UPDATE_COMPLETE", stack.Status.Name);
        Assert.DoesNotContain(stack.Resources, resource => resource.Type == "AWS::CloudWatch::Alarm");
    }

    private static bool IsAboutVpc(JsonNode? statement) => statement!["Action"]!.ToJsonString().Contains("ec2:CreateNetworkInterface", StringComparison.Ordinal);

    private async Task<Stack> CreateAsync(params (string, string)[] more)
    {
        var stack = await _stacks.CreateAsync(await TextAsync(), parameters: [.. Account, .. more]);
        Assert.Equal("CREATE_COMPLETE", stack.Status.Name);
        return stack;
    }

    private JsonObject Properties(string logicalId) => _stacks.Resources.Properties($"Create {logicalId}");

    private JsonArray Statements(string role) => Properties(role)["Policies"]![0]!["PolicyDocument"]!["Statement"]!.AsArray();

    private string? Variable(string function, string name) => (string?)Properties(function)["Environment"]!["Variables"]![name];

    private static Task<string> TextAsync() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "product", "templates", "account.yaml"));
}
