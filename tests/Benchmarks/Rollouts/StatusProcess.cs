using System.Diagnostics;
using System.Globalization;
using Amazon.Runtime;
using CequenceApigw.Engine;

namespace CequenceApigw.Benchmarks.Rollouts;

/// <summary>A status in a process of its own: its peak memory is that of nothing else.</summary>
internal static class StatusProcess
{
    private const string Command = "scale-status";

    /// <summary>Starts it; it prints what it found.</summary>
    public static async Task RunAsync(SimulatedOrganization organization)
    {
        string[] arguments =
        [
            typeof(StatusProcess).Assembly.Location, Command, organization.Address.AbsoluteUri, organization.AccessKey, organization.SecretKey,
            organization.Regions[0],
        ];
        using var process = Process.Start("dotnet", arguments);
        await process.WaitForExitAsync();
    }

    /// <summary>What the process does.</summary>
    public static async Task MainAsync(string address, string accessKey, string secretKey, string region)
    {
        using var connection = new AwsConnection(new BasicAWSCredentials(accessKey, secretKey), region, new Uri(address));
        // Reading alone needs nothing to roll out.
        var artifact = new IntegrationArtifact { FunctionZipPath = "", AccountTemplate = "", AdministrationTemplate = "" };
        var rows = await new Integration(connection, artifact).GetRolloutAsync(Scale.Name).CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"status alone",-12} {rows,8} rows, {StepCost.Peak(),7:0} MiB"));
    }
}
