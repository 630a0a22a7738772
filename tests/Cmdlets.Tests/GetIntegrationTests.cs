using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine.Configured;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class GetIntegrationTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Settings_have_the_names_of_the_parameters_that_set_them()
    {
        _runner.Integration.Configurations.Add(Standing(new()
        {
            ["EdgeEndpoint"] = "https://edge.example.test",
            ["AuthEnabled"] = "false",
            ["RestApiEnabled"] = "true",
            ["HttpApiEnabled"] = "false",
            ["RedactedHeaders"] = "Cookie,X-Key",
            ["MetricsEnabled"] = "true",
            ["HttpAccessLogsReplaced"] = "true",
            ["DiscoveryMinutes"] = "15",
        }));

        _runner.Run(new GetIntegrationCommand());

        var row = Assert.IsType<IntegrationConfiguration>(Assert.Single(_runner.Host.Rows));
        Assert.Equal(("1.2.3", "111111111111", "us-east-1", 4), (row.Version, row.AdministratorAccountId, row.HomeRegion, row.Stacks));
        Assert.Equal(("https://edge.example.test", true, false, true), (row.EdgeEndpoint, row.NoAuthentication, row.NoMetrics, row.ReplaceHttpAccessLogs));
        Assert.Equal(["Rest"], row.ApiType);
        Assert.Equal(["Cookie", "X-Key"], row.RedactHeader);
        Assert.Equal("222222222222, 333333333333", row.Accounts.ToString());
    }

    [Fact]
    public void Settings_are_named_as_Enables_parameters_and_targets_are_not_so_that_a_pipe_never_widens_a_rollout()
    {
        string[] settings =
        [
            "EdgeEndpoint", "AuthEndpoint", "NoAuthentication", "ApiType", "RestApiExecutionLogsAlreadyEnabled", "LogLevel", "LogRetentionDays",
            "RedactHeader", "RedactJsonMember", "EdgeGzip", "NoMetrics", "RolePath",
            "PermissionsBoundaryName", "SubnetParameter", "SecurityGroupParameter", "DiscoveryInVpc", "HttpsProxy", "NoProxy", "UseFipsEndpoint",
            "AlarmTopic", "AlarmTopicAccountId",
        ];
        var names = typeof(IntegrationConfiguration).GetProperties().Select(property => property.Name).ToList();

        Assert.Superset(settings.ToHashSet(), names.ToHashSet());
        Assert.All(settings, name => Assert.NotNull(typeof(EnableIntegrationCommand).GetProperty(name)));
        Assert.All(["OrganizationalUnitId", "AccountId", "TargetRegion"], name => Assert.DoesNotContain(name, names));
    }

    [Fact]
    public void A_name_is_asked_for_only_if_it_was_given()
    {
        _runner.Run(new GetIntegrationCommand());
        Assert.Equal((null, true), _runner.Integration.ConfigurationAskedFor);

        _runner.Host.Given.Add("IntegrationName");
        _runner.Run(new GetIntegrationCommand { IntegrationName = "Mine" });
        Assert.Equal(("Mine", true), _runner.Integration.ConfigurationAskedFor);
    }

    internal static StandingConfiguration Standing(Dictionary<string, string> parameters) => new()
    {
        IntegrationName = "CequenceApigw",
        Version = "1.2.3",
        AdministratorAccountId = "111111111111",
        HomeRegion = "us-east-1",
        OrganizationId = "o-abcdefghij",
        OrganizationalUnitIds = ["r-abcd"],
        AccountIds = ["222222222222", "333333333333"],
        Regions = ["us-east-1", "eu-west-1"],
        Stacks = 4,
        IsAutoDeployed = true,
        Parameters = parameters,
    };
}
