using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class NetworkTests : IDisposable
{
    private static readonly NetworkOptions Vpc = new() { SubnetParameters = ["/network/a", "/network/b"], SecurityGroupParameters = ["/network/sg"] };
    private static readonly NetworkOptions Proxy = new() { HttpsProxy = new Uri("http://proxy.corp.example:3128"), NoProxy = [".amazonaws.com"] };

    private readonly Rehearsal _rehearsal = new();

    public static TheoryData<string, NetworkOptions> Invalid => new()
    {
        { "SecurityGroupParameters", Vpc with { SecurityGroupParameters = [] } },
        { "SubnetParameters", Vpc with { SubnetParameters = [] } },
        { "'/network/a,b'", Vpc with { SubnetParameters = ["/network/a,b"] } },
        { "'{{resolve:ssm:x}}'", Vpc with { SecurityGroupParameters = ["{{resolve:ssm:x}}"] } },
        { "too many", Vpc with { SubnetParameters = [.. Enumerable.Range(0, 17).Select(number => $"/network/{number}")] } },
        { "DiscoveryInVpc", new NetworkOptions { DiscoveryInVpc = true } },
        { "HttpsProxy", Proxy with { HttpsProxy = new Uri("https://proxy.corp.example") } },
        { "HttpsProxy", Proxy with { HttpsProxy = new Uri("http://user:password@proxy.corp.example:3128") } },
        { "HttpsProxy", Proxy with { HttpsProxy = new Uri("http://proxy.corp.example/path") } },
        { "HttpsProxy", Proxy with { HttpsProxy = new Uri("proxy", UriKind.Relative) } },
        { "NoProxy", Proxy with { HttpsProxy = null } },
        { "'*.amazonaws.com'", Proxy with { NoProxy = ["*.amazonaws.com"] } },
        { "'a\nb'", Proxy with { NoProxy = ["a\nb"] } },
        { "512", Proxy with { NoProxy = [new string('a', 513)] } },
        { "ProxyPassword", Proxy with { ProxyUserName = "forwarder" } },
        { "credentials", Proxy with { ProxyUserName = "forwarder", ProxyPassword = "p", NoProxy = [] } },
    };

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_cannot_be_right_is_named(string named, NetworkOptions network) => Refused(named, _rehearsal.Options with { Network = network });

    [Theory]
    [InlineData("eu-west-1")]
    [InlineData("all")]
    public void FIPS_endpoints_are_asked_for_only_where_they_are(string region) =>
        Refused("FIPS", _rehearsal.Options with { Regions = ["us-east-1", region], Network = new() { UseFipsEndpoints = true } });

    [Fact]
    public async Task The_home_Region_must_have_them_too()
    {
        Aws.HomeRegion = "eu-west-1";
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1"], Network = new() { UseFipsEndpoints = true } };

        Assert.Contains("eu-west-1", (await _rehearsal.EnableFailsAsync()).Message);
    }

    [Fact]
    public void In_GovCloud_and_Canada_they_are() => IntegrationOptionsRules.Check(
        _rehearsal.Options with { Regions = ["us-gov-west-1", "ca-central-1"], Network = new() { UseFipsEndpoints = true } });

    [Theory]
    [InlineData("arn:aws:sns:us-east-1:111122223333:operations", null)]
    [InlineData("operations.fifo", null)]
    [InlineData("operations", "1111")]
    public void An_alarms_topic_is_a_name(string name, string? account) =>
        Refused("AlarmTopic", _rehearsal.Options with { AlarmTopic = new AlarmTopic(name, account) });

    [Fact]
    public void Alarms_need_metrics() =>
        Refused("metrics", _rehearsal.Options with { AlarmTopic = new AlarmTopic("operations"), MetricsEnabled = false });

    [Fact]
    public async Task All_of_it_reaches_the_accounts_as_parameters()
    {
        _rehearsal.Options = _rehearsal.Options with
        {
            Regions = ["us-east-1"],
            Network = Vpc with { DiscoveryInVpc = true, HttpsProxy = Proxy.HttpsProxy, NoProxy = [".amazonaws.com", "edge.corp.example"], UseFipsEndpoints = true },
            AlarmTopic = new AlarmTopic("operations", "111122223333"),
        };

        await _rehearsal.EnableAsync();

        Assert.Equal(
            ["/network/a,/network/b", "/network/sg", "true", "http://proxy.corp.example:3128", ".amazonaws.com,edge.corp.example", "true", "operations", "111122223333"],
            Parameters("SubnetParameters", "SecurityGroupParameters", "DiscoveryInVpc", "HttpsProxy", "NoProxy", "UseFipsEndpoints", "AlarmTopicName", "AlarmTopicAccountId"));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task Leaving_the_VPCs_is_warned_of()
    {
        _rehearsal.Options = _rehearsal.Options with { Network = Vpc };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Network = NetworkOptions.Default };

        Assert.Contains("leave the accounts' VPCs", Assert.Single((await _rehearsal.PlanAsync()).Warnings));
    }

    [Fact]
    public async Task An_answer_without_end_is_no_token()
    {
        _rehearsal.Uap.TokenAnswer = $$"""{"access_token":"jwt","padding":"{{new string('x', 2 << 20)}}"}""";

        Assert.Equal(IntegrationErrorId.AuthEndpointUnreachable, (await _rehearsal.EnableFailsAsync()).ErrorId);
    }

    [Fact]
    public async Task The_proxys_credentials_are_in_the_secret_alone_and_outlive_a_rotation()
    {
        _rehearsal.Options = _rehearsal.Options with { Network = Proxy with { ProxyUserName = "forwarder", ProxyPassword = "c4nary" } };

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", "another-client", FakeUap.Secret);

        Assert.Equal(
            $$"""{"client_id":"another-client","client_secret":"{{FakeUap.Secret}}","proxy_username":"forwarder","proxy_password":"c4nary"}""",
            Assert.Single(Aws.Secrets.Values));
        Assert.DoesNotContain(Aws.StackSet!.Description.Parameters!, parameter => parameter.ParameterValue!.Contains("c4nary", StringComparison.Ordinal));
        Assert.DoesNotContain("c4nary", $"{plan} {_rehearsal.Options} {_rehearsal.Options.Network}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_China_the_way_out_of_missing_StackSets_is_told()
    {
        Aws.SecurityTokenFake.Partition = "aws-cn";

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.StackSetsUnavailable, failure.ErrorId);
        Assert.Contains("NoOrganization", failure.Remedy);
        Assert.Empty(Aws.Changes);
    }

    [Theory]
    [InlineData("aws-cn")]
    [InlineData("aws-us-gov")]
    public async Task A_single_account_is_integrated_in_every_partition(string partition)
    {
        Aws.SecurityTokenFake.Partition = partition;
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };

        var summary = await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        Assert.Equal((2, 2), (summary.Current, summary.Total));
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task In_GovCloud_members_are_read_through_roles_of_its_partition()
    {
        Aws.SecurityTokenFake.Partition = "aws-us-gov";
        await _rehearsal.EnableAsync();

        await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = DateTimeOffset.UtcNow }).ToListAsync();

        var assumed = Aws.Requests.OfType<Amazon.SecurityToken.Model.AssumeRoleRequest>().ToList();
        Assert.NotEmpty(assumed);
        Assert.All(assumed, request => Assert.StartsWith("arn:aws-us-gov:iam::", request.RoleArn, StringComparison.Ordinal));
    }

    private static void Refused(string named, IntegrationOptions options)
    {
        var failure = Assert.Throws<IntegrationException>(() => IntegrationOptionsRules.Check(options));

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains(named, failure.Message);
        Assert.DoesNotContain("password@", failure.ToString(), StringComparison.Ordinal);
    }

    private IEnumerable<string?> Parameters(params string[] names) =>
        names.Select(name => Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == name).ParameterValue);
}
