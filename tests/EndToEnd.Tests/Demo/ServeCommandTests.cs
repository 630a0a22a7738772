using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.EndToEnd.Tests.Demo;

public sealed class ServeCommandTests
{
    private static readonly string[] Variables =
        ["AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION", "AWS_DEFAULT_REGION"];

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_serves_any_client_until_it_is_stopped_and_leaves_no_process(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Signals and /proc are Linux's.");
        await using var serve = SandboxProcess.Start("serve", "--port", "0", "--accounts", "1", "--regions", "us-east-1");
        var environment = await serve.EnvironmentAsync();
        Assert.Equal(Variables.Order(), environment.Keys.Order());
        var endpoint = new Uri(environment["AWS_ENDPOINT_URL"]);

        using var sts = new AmazonSecurityTokenServiceClient(
            Credentials(environment),
            new AmazonSecurityTokenServiceConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = environment["AWS_REGION"] });
        Assert.Equal("111111111111", (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Account);
        Assert.Equal(1, (await EnableAsync(environment)).Current);
        Assert.NotEmpty(FunctionProcesses.Of(endpoint));

        await serve.SignalAsync(signal);

        Assert.Equal(0, await serve.ExitAsync());
        await FunctionProcesses.EndedAsync(endpoint);
    }

    [SkippableFact]
    public async Task Stopped_in_the_middle_of_a_rollout_it_leaves_no_process()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Signals and /proc are Linux's.");
        await using var serve = SandboxProcess.Start("serve", "--port", "0", "--accounts", "4", "--regions", "us-east-1");
        var environment = await serve.EnvironmentAsync();
        using var stop = new CancellationTokenSource();
        var progress = new ImmediateProgress(report =>
        {
            if (report is { Step: "Account stacks", Done: > 0 }) stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EnableAsync(environment, progress, stop.Token));

        await serve.SignalAsync("TERM");

        Assert.Equal(0, await serve.ExitAsync());
        await FunctionProcesses.EndedAsync(new Uri(environment["AWS_ENDPOINT_URL"]));
    }

    [SkippableFact]
    public async Task The_AWS_CLI_works_with_its_environment()
    {
        var cli = ((string[])["/usr/bin/aws", "/usr/local/bin/aws"]).FirstOrDefault(File.Exists);
        Skip.If(cli is null, "The AWS CLI is not installed; apt-get install awscli brings it.");
        await using var serve = SandboxProcess.Start("serve", "--port", "0", "--accounts", "1", "--regions", "us-east-1");
        var environment = await serve.EnvironmentAsync();

        // Named, because a CLI older than 2.13 doesn't read the variable.
        var start = new ProcessStartInfo(
            cli, ["--endpoint-url", environment["AWS_ENDPOINT_URL"], "--output", "json", "organizations", "describe-organization"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        (start.Environment["PATH"], start.Environment["HOME"]) = ("/usr/bin:/bin", Path.GetTempPath());
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await error);
        using var answer = JsonDocument.Parse(await output);
        Assert.Equal("111111111111", answer.RootElement.GetProperty("Organization").GetProperty("MasterAccountId").GetString());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        await using var first = SandboxProcess.Start("serve", "--port", "0", "--accounts", "1");
        var port = new Uri((await first.EnvironmentAsync())["AWS_ENDPOINT_URL"]).Port;

        await using var second = SandboxProcess.Start("serve", "--port", $"{port}", "--accounts", "1");

        Assert.Equal(1, await second.ExitAsync());
        Assert.Contains($"{port}", second.Error, StringComparison.Ordinal);
        Assert.Contains("--port", second.Error, StringComparison.Ordinal);
        Assert.Empty(second.Output);
    }

    private static async Task<RolloutSummary> EnableAsync(
        IReadOnlyDictionary<string, string> environment, IProgress<RolloutProgress>? progress = null, CancellationToken ct = default)
    {
        var endpoint = new Uri(environment["AWS_ENDPOINT_URL"]);
        using var connection = new AwsConnection(Credentials(environment), environment["AWS_REGION"], endpoint);
        var integration = new Integration(connection, IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product")));
        var options = new IntegrationOptions
        {
            OrganizationalUnitIds = ["r-cq01"],
            Regions = ["us-east-1"],
            EdgeEndpoint = new Uri(endpoint, UapAddress.EdgePath),
            AuthEndpoint = new Uri(endpoint, UapAddress.TokenPath),
            ClientId = "sandbox-client",
            ClientSecret = "sandbox-client-secret",
        };
        return await integration.EnableAsync(options, progress, ct);
    }

    private static BasicAWSCredentials Credentials(IReadOnlyDictionary<string, string> environment) =>
        new(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]);
}
