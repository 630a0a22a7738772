using System.Diagnostics;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Tests.Compute;

namespace CequenceApigw.Sandbox.Tests.AwsCli;

/// <summary>AWS's own command line against the sandbox, as an implementation of the protocols that isn't this repository's.</summary>
internal sealed class AwsCommandLine(Uri endpoint)
{
    /// <summary>The distribution's package first: another on the PATH may be a wrapper that reads a user's settings.</summary>
    private static readonly string? Executable =
        ((string[])["/usr/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)])
        .Select(directory => Path.Combine(directory, "aws"))
        .FirstOrDefault(File.Exists);

    public string AccessKeyId { get; init; } = CredentialStore.AdministratorAccessKeyId;

    public string SecretAccessKey { get; init; } = CredentialStore.AdministratorSecretAccessKey;

    public string? SessionToken { get; init; }

    /// <summary>With a session of the role by which the management account enters the first member.</summary>
    public static AwsCommandLine InMember(LocalOrganizationFixture fixture)
    {
        var session = fixture.Get<ICredentialIssuer>().Issue(DeployedFunction.Deployer, "cli", TimeSpan.FromHours(1));
        return new AwsCommandLine(fixture.Organization.BaseAddress)
        {
            AccessKeyId = session.AccessKeyId, SecretAccessKey = session.SecretAccessKey, SessionToken = session.SessionToken,
        };
    }

    public static void SkipWhereAbsent() =>
        Skip.If(Executable is null, "The AWS CLI is not installed; apt-get install awscli brings it.");

    /// <summary>Runs a command that succeeds and gives its JSON.</summary>
    public async Task<JsonNode> JsonAsync(params string[] arguments) =>
        JsonNode.Parse(await TextAsync([.. arguments, "--output", "json"]))!;

    /// <summary>Runs a command that succeeds and gives what it prints.</summary>
    public async Task<string> TextAsync(params string[] arguments)
    {
        var (status, output, error) = await RunAsync(arguments);
        Assert.True(status == 0, $"aws {string.Join(' ', arguments)}: {error}");
        return output;
    }

    /// <summary>Runs a command that fails and gives what it says.</summary>
    public async Task<string> ErrorAsync(params string[] arguments)
    {
        var (status, _, error) = await RunAsync(arguments);
        Assert.NotEqual(0, status);
        return error.Trim();
    }

    private async Task<(int Status, string Output, string Error)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo(Executable!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["--endpoint-url", endpoint.ToString(), .. arguments]) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        foreach (var (name, value) in Variables()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(deadline.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Nothing of the user's own configuration.</summary>
    private Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin:/bin",
            ["HOME"] = Path.GetTempPath(),
            ["AWS_CONFIG_FILE"] = "/dev/null",
            ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_MAX_ATTEMPTS"] = "1",
            ["AWS_PAGER"] = "",
            ["AWS_DEFAULT_REGION"] = LocalOrganizationFixture.Home,
            ["AWS_ACCESS_KEY_ID"] = AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = SecretAccessKey,
        };
        if (SessionToken is not null) variables["AWS_SESSION_TOKEN"] = SessionToken;
        return variables;
    }
}
