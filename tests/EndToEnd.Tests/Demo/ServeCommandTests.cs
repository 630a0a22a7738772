using System.Diagnostics;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine;
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

        var credentials = new BasicAWSCredentials(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]);
        using var sts = new AmazonSecurityTokenServiceClient(
            credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = environment["AWS_REGION"] });
        Assert.Equal("111111111111", (await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest())).Account);
        await EnableAsync(new AwsConnection(credentials, environment["AWS_REGION"], endpoint), endpoint);
        var functions = Children(serve.Id);
        Assert.NotEmpty(functions);

        await serve.SignalAsync(signal);

        Assert.Equal(0, await serve.ExitAsync());
        Assert.DoesNotContain(functions, pid => Directory.Exists($"/proc/{pid}"));
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

    /// <summary>Makes the sandbox start functions.</summary>
    private static async Task EnableAsync(AwsConnection connection, Uri endpoint)
    {
        using (connection)
        {
            var integration = new Integration(connection, IntegrationArtifact.FromDirectory(Path.Combine(AppContext.BaseDirectory, "product")));
            var summary = await integration.EnableAsync(new IntegrationOptions
            {
                OrganizationalUnitIds = ["r-cq01"],
                Regions = ["us-east-1"],
                EdgeEndpoint = new Uri(endpoint, UapAddress.EdgePath),
                AuthEndpoint = new Uri(endpoint, UapAddress.TokenPath),
                ClientId = "sandbox-client",
                ClientSecret = "sandbox-client-secret",
            });
            Assert.Equal(1, summary.Current);
        }
    }

    /// <summary>Ids of the processes that a process started.</summary>
    private static List<int> Children(int parent) =>
        [.. from directory in Directory.EnumerateDirectories("/proc")
            let pid = int.TryParse(Path.GetFileName(directory), out var id) ? id : 0
            where pid != 0 && ParentOf(pid) == parent
            select pid];

    private static int ParentOf(int pid)
    {
        try
        {
            // pid (command) state parent …; the command may hold spaces.
            return int.Parse(File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ')[1]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
