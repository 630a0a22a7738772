using System.Net;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>A .env file at the cmdlets that take one.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly CmdletRunner _runner = new();
    private readonly TemporaryFile _file = new(".env", EnvironmentFileTests.Guides);

    public void Dispose() => _file.Dispose();

    [Fact]
    public void The_file_alone_enables_beside_the_units()
    {
        _runner.Host.Given.UnionWith(["OrganizationalUnitId", "EnvironmentFile"]);
        _runner.Run(new EnableIntegrationCommand { OrganizationalUnitId = ["r-abcd"], EnvironmentFile = _file.Path });

        var options = _runner.Integration.Options!;
        Assert.Equal(["us-east-1", "ap-southeast-1"], options.Regions);
        Assert.Equal(("api-gateway", "hunter2 #$\"", true), (options.ClientId, options.ClientSecret, options.AuthEnabled));
        Assert.Equal((new Uri("https://edge.example.test"), new Uri("https://auth.example.test/token")), (options.EdgeEndpoint, options.AuthEndpoint));
        Assert.Equal((true, false, true), (options.RestApiEnabled, options.HttpApiEnabled, options.RestApiExecutionLogsAlreadyEnabled));
        Assert.Equal((LogLevel.Debug, 90, true), (options.LogLevel, options.LogRetentionDays, options.HasOrganization));
        Assert.Equal(Path.Combine(_file.Folder, "api-config.json"), options.ApiConfigPath);
        Assert.Equal("r-abcd in us-east-1, ap-southeast-1", Assert.Single(_runner.Host.Asked).Target);
    }

    [Fact]
    public void Parameters_that_are_given_win()
    {
        _runner.Host.Given.UnionWith(["OrganizationalUnitId", "TargetRegion", "EdgeEndpoint", "ApiType", "LogLevel", "LogRetentionDays", "ClientCredential", "ApiConfig"]);
        _runner.Run(new EnableIntegrationCommand
        {
            EnvironmentFile = _file.Path,
            OrganizationalUnitId = ["r-abcd"],
            TargetRegion = ["eu-west-1"],
            EdgeEndpoint = new Uri("https://other.example.test"),
            ApiType = [ApiType.Http],
            ApiConfig = "/mine.json",
        });

        var options = _runner.Integration.Options!;
        Assert.Equal(["eu-west-1"], options.Regions);
        Assert.Equal((new Uri("https://other.example.test"), false, true), (options.EdgeEndpoint, options.RestApiEnabled, options.HttpApiEnabled));
        Assert.Equal((LogLevel.Info, 30, "/mine.json"), (options.LogLevel, options.LogRetentionDays, options.ApiConfigPath));
        Assert.Equal((null, null), (options.ClientId, options.ClientSecret));
    }

    [Theory]
    [InlineData("cequence_is_aws_organization_deployment=false\ncequence_is_auth_enabled=false", null, false, false)]
    [InlineData("cequence_is_aws_organization_deployment=false", "OrganizationalUnitId", true, true)]
    [InlineData("cequence_is_aws_organization_deployment=true", "NoOrganization", true, true)]
    [InlineData("", null, true, true)]
    public void The_file_tells_whether_there_is_an_organization_unless_a_parameter_does(string lines, string? given, bool hasOrganization, bool authEnabled)
    {
        using var file = new TemporaryFile(".env", lines);
        if (given is not null)
            _runner.Host.Given.Add(given);

        var options = _runner.Prepare(new EnableIntegrationCommand { EnvironmentFile = file.Path, TargetRegion = ["eu-west-1"] }).Options();

        Assert.Equal((hasOrganization, authEnabled), (options.HasOrganization, options.AuthEnabled));
        Assert.Equal(["eu-west-1"], options.Regions);
    }

    [Fact]
    public void A_file_with_faults_enables_nothing_and_each_fault_is_an_error()
    {
        using var file = new TemporaryFile(".env", "cequence_client_secret 'hunter2'\nnonsense");

        var ended = Assert.Throws<TerminatedException>(() => _runner.Run(new EnableIntegrationCommand { EnvironmentFile = file.Path }));

        Assert.Equal(IntegrationErrorId.EnvironmentFileInvalid, ended.Error.ErrorId);
        Assert.Equal(2, _runner.Host.Errors.Count);
        Assert.DoesNotContain(_runner.Host.Errors, error => error.Exception.Message.Contains("hunter2"));
        Assert.Null(_runner.Integration.Options);
    }

    [Theory]
    [InlineData("cequence_rest_api_enabled=false", ApiTypes.Rest)]
    [InlineData("cequence_http_api_enabled=false", ApiTypes.Http)]
    [InlineData("cequence_rest_api_enabled=false\ncequence_http_api_enabled=false", ApiTypes.Rest | ApiTypes.Http)]
    public void Disabling_takes_what_the_file_sets_to_false(string lines, ApiTypes disabled)
    {
        using var file = new TemporaryFile(".env", lines);

        _runner.Run(new DisableIntegrationCommand { EnvironmentFile = file.Path });

        Assert.Equal(disabled, _runner.Integration.Disabled!.Value.Types);
    }

    [Fact]
    public void Disabling_with_a_file_that_switches_nothing_off_is_an_error_unless_types_are_given()
    {
        using var file = new TemporaryFile(".env", "cequence_rest_api_enabled=true");

        var ended = Assert.Throws<TerminatedException>(() => _runner.Run(new DisableIntegrationCommand { EnvironmentFile = file.Path }));
        Assert.Equal(IntegrationErrorId.OptionInvalid, ended.Error.ErrorId);
        Assert.Null(_runner.Integration.Disabled);

        _runner.Host.Given.Add("ApiType");
        _runner.Run(new DisableIntegrationCommand { EnvironmentFile = file.Path, ApiType = [ApiType.Rest] });
        Assert.Equal(ApiTypes.Rest, _runner.Integration.Disabled!.Value.Types);
    }

    [Fact]
    public void Importing_puts_out_what_binds_to_enabling_and_only_what_the_file_says()
    {
        new ImportEnvironmentCommand { Shell = _runner.Host, Path = _file.Path }.Run();

        Assert.Equal(new IntegrationEnvironment(_file.Path), Assert.Single(_runner.Host.Rows));
        var properties = _runner.Host.Properties;
        Assert.All(properties.Keys, name => Assert.NotNull(typeof(EnableIntegrationCommand).GetProperty(name)));
        Assert.DoesNotContain("NoOrganization", properties.Keys);
        Assert.Equal(["us-east-1", "ap-southeast-1"], Assert.IsType<string[]>(properties["TargetRegion"]));
        Assert.Equal([ApiType.Rest], Assert.IsType<ApiType[]>(properties["ApiType"]));
        Assert.Equal((false, true, "debug", 90), (properties["NoAuthentication"], properties["RestApiExecutionLogsAlreadyEnabled"], properties["LogLevel"], properties["LogRetentionDays"]));
        Assert.Equal(("api-gateway", "hunter2 #$\""), properties["ClientCredential"] is NetworkCredential client ? (client.UserName, client.Password) : default);
    }

    [Fact]
    public void Importing_a_file_of_one_account_says_so_and_warns_of_Terraform()
    {
        using var file = new TemporaryFile(".env", "cequence_is_aws_organization_deployment=false\ncequence_deployment_type=terraform");

        new ImportEnvironmentCommand { Shell = _runner.Host, Path = file.Path }.Run();

        Assert.Equal(true, Assert.Single(_runner.Host.Properties) is { Key: "NoOrganization" } only ? only.Value : null);
        Assert.Single(_runner.Host.Warnings);
    }
}
