using System.Diagnostics;
using System.IO.Compression;
using CequenceApigw.Function.Tests.Runtime;

namespace CequenceApigw.Function.Tests.Artifact;

/// <summary>The packaged zip, unpacked as Lambda unpacks it: with the permissions that the zip gives.</summary>
internal sealed class ExtractedArtifact : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("function-").FullName;

    public ExtractedArtifact()
    {
        if (!OperatingSystem.IsLinux())
            throw new SkipException("bootstrap runs on Linux alone");
        using var zip = ZipFile.OpenRead(ZipPath);
        zip.ExtractToDirectory(_folder);
        foreach (var entry in zip.Entries)
            File.SetUnixFileMode(Path.Combine(_folder, entry.FullName), (UnixFileMode)((entry.ExternalAttributes >> 16) & 0x1FF));
    }

    public static string ZipPath => Path.Combine(AppContext.BaseDirectory, "cequence-apigw-function.zip");

    /// <summary>Starts <c>bootstrap</c> with nothing in its environment but what Lambda gives.</summary>
    /// <param name="lambda">The Runtime API, and AWS.</param>
    /// <param name="handler">Which function it is.</param>
    /// <param name="variables">What is different in the environment; null for nothing under that name.</param>
    public FunctionProcess Start(RuntimeEndpoint lambda, string handler, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, "bootstrap")) { WorkingDirectory = _folder };
        start.Environment.Clear();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["AWS_LAMBDA_RUNTIME_API"] = lambda.Address,
            ["_HANDLER"] = handler,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            ["AWS_SESSION_TOKEN"] = "token",
            ["AWS_ENDPOINT_URL"] = lambda.Origin,
            ["CEQUENCE_ACCOUNT_ID"] = "111122223333",
            ["CEQUENCE_STATE_TABLE"] = "state",
            ["CEQUENCE_EDGE_ENDPOINT"] = lambda.Origin,
            ["CEQUENCE_IS_AUTH_ENABLED"] = "false",
            ["CEQUENCE_AUTH_ENDPOINT"] = "",
            ["CEQUENCE_CLIENT_SECRET_ARN"] = "",
            ["CEQUENCE_LOG_LEVEL"] = "info",
            ["CEQUENCE_VERSION"] = "0.1.0",
            ["CEQUENCE_REDACTED_HEADERS"] = "",
            ["CEQUENCE_REDACTED_JSON_MEMBERS"] = "",
            ["CEQUENCE_EDGE_GZIP_ENABLED"] = "false",
            ["CEQUENCE_METRICS_ENABLED"] = "true",
            ["CEQUENCE_INTEGRATION_NAME"] = "CequenceApigw",
            ["CEQUENCE_PRIVATE_CA"] = "",
        })
        {
            start.Environment[name] = value;
        }
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return new FunctionProcess(Process.Start(start)!);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
