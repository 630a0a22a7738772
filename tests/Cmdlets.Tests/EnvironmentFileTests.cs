using CequenceApigw.Cmdlets.Environments;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

public sealed class EnvironmentFileTests
{
    /// <summary>Every variable of the product guide.</summary>
    internal const string Guides = """
        # Authentication
        cequence_is_auth_enabled=true
        cequence_client_id=api-gateway
        export cequence_client_secret='hunter2 #$"'
        cequence_auth_endpoint=https://auth.example.test/token
        cequence_edge_endpoint="https://edge.example.test"   # the Edge
        cequence_aws_regions=us-east-1, ap-southeast-1
        cequence_is_aws_organization_deployment=true
        cequence_deployment_type=cloudformation
        cequence_log_level=debug
        cequence_log_retention_days=90
        cequence_rest_api_enabled=true
        cequence_http_api_enabled=false
        cequence_auto_discover_apis=false
        are_rest_api_execution_logs_already_enabled=true

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Every_variable_of_the_guide_is_read(string lineEnd)
    {
        using var file = new TemporaryFile(".env", Guides.Replace("\n", lineEnd));

        var settings = EnvironmentFile.Read(file.Path);

        Assert.Equal((true, "api-gateway", "hunter2 #$\""), (settings.IsAuthEnabled, settings.ClientId, settings.ClientSecret));
        Assert.Equal((new Uri("https://auth.example.test/token"), new Uri("https://edge.example.test")), (settings.AuthEndpoint, settings.EdgeEndpoint));
        Assert.Equal(["us-east-1", "ap-southeast-1"], settings.Regions!);
        Assert.Equal((true, LogLevel.Debug, 90), (settings.IsOrganizationDeployment, settings.LogLevel, settings.LogRetentionDays));
        Assert.Equal((true, false, true), (settings.RestApiEnabled, settings.HttpApiEnabled, settings.RestApiExecutionLogsAlreadyEnabled));
        Assert.Equal(Path.Combine(file.Folder, "api-config.json"), settings.ApiConfigPath);
        Assert.Empty(settings.Warnings());
        Assert.Equal(file.Path, settings.ToString());
    }

    [Theory]
    [InlineData("cequence_deployment_type=terraform", "cequence_deployment_type", "StackSets")]
    [InlineData("cequence_tf_state_remote=true", "cequence_tf_state_remote", "Leave")]
    [InlineData("cequence_tf_state_remote=false", "cequence_tf_state_remote", "Leave")]
    public void Terraform_is_answered_with_what_to_do_instead(string line, string variable, string instead)
    {
        using var file = new TemporaryFile(".env", line);

        var warning = Assert.Single(EnvironmentFile.Read(file.Path).Warnings());

        Assert.Contains(variable, warning);
        Assert.Contains(instead, warning);
    }

    [Theory]
    [InlineData("cequence_is_auth_enabled=yes", "true or false")]
    [InlineData("cequence_aws_regions=us-east-1,", "Regions")]
    [InlineData("cequence_aws_regions=all,us-east-1", "Regions")]
    [InlineData("cequence_deployment_type=cdk", "cloudformation")]
    [InlineData("cequence_log_level=warn", "trace")]
    [InlineData("cequence_log_retention_days=31", "365")]
    [InlineData("cequence_edge_endpoint=edge.example.test", "URL")]
    [InlineData("cequence_edge_endpoint=/etc/passwd", "URL")]
    [InlineData("cequence_tags=a", "cequence_tags")]
    [InlineData("aws_region=a", "aws_region")]
    [InlineData("CEQUENCE_LOG_LEVEL=info", "CEQUENCE_LOG_LEVEL")]
    [InlineData("cequence_log_level=info\n#\ncequence_log_level=info", "again, after line 2")]
    public void A_wrong_variable_is_told_with_file_and_line(string lines, string told)
    {
        using var file = new TemporaryFile(".env", "\n" + lines);

        var failure = Assert.Throws<IntegrationException>(() => EnvironmentFile.Read(file.Path));

        Assert.Equal(IntegrationErrorId.EnvironmentFileInvalid, failure.ErrorId);
        Assert.StartsWith($"{file.Path}, line {1 + lines.Split('\n').Length} ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(told, failure.Message);
    }

    [Theory]
    [InlineData("cequence_client_secret='hunter2")]
    [InlineData("cequence_client_secret=\"hunter2\" hunter2")]
    [InlineData("cequence_client_secret hunter2")]
    [InlineData("cequence_client_secret=a\ncequence_client_secret=hunter2")]
    [InlineData("hunter2=")]
    [InlineData("cequence_log_level=hunter2")]
    public void The_secret_is_in_no_error(string lines)
    {
        using var file = new TemporaryFile(".env", lines);

        var failure = Assert.Throws<IntegrationException>(() => EnvironmentFile.Read(file.Path));

        Assert.DoesNotContain("hunter2", failure.ToString() + failure.Remedy);
    }

    [Fact]
    public void A_file_that_is_too_large_is_none()
    {
        using var file = new TemporaryFile(".env", new string('#', (1 << 20) + 1));

        var failure = Assert.Throws<IntegrationException>(() => EnvironmentFile.Read(file.Path));

        Assert.Equal(IntegrationErrorId.EnvironmentFileInvalid, failure.ErrorId);
    }

    [Fact]
    public void The_largest_file_is_read_though_it_is_a_line_of_spaces()
    {
        var value = "a" + new string(' ', (1 << 20) - 40) + "b";
        using var file = new TemporaryFile(".env", $"cequence_client_id={value}");

        Assert.Equal(value, EnvironmentFile.Read(file.Path).ClientId);
    }

    [Fact]
    public void Several_faults_are_told_in_the_order_of_their_lines()
    {
        using var file = new TemporaryFile(".env", "cequence_log_level=x\nnonsense\ncequence_what=1");

        var failure = Assert.Throws<IntegrationException>(() => EnvironmentFile.Read(file.Path));

        Assert.Equal(3, failure.Failures.Count);
        Assert.All(failure.Failures.Index(), fault => Assert.Contains($"line {fault.Index + 1} ", fault.Item.Message));
    }

    [Fact]
    public void Empty_variables_say_nothing_and_all_means_every_Region()
    {
        using var file = new TemporaryFile(".env", "cequence_is_auth_enabled=false\ncequence_client_id=\ncequence_auth_endpoint=\"\"\ncequence_aws_regions=ALL");

        var settings = EnvironmentFile.Read(file.Path);

        Assert.Equal((false, null, null), (settings.IsAuthEnabled, settings.ClientId, settings.AuthEndpoint));
        Assert.Equal([IntegrationOptions.AllRegions], settings.Regions!);
        Assert.Null(settings.ApiConfigPath);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal(
        IntegrationErrorId.EnvironmentFileNotFound,
        Assert.Throws<IntegrationException>(() => EnvironmentFile.Read(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()))).ErrorId);
}
