using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>What the npm package @cloud-copilot/iam-simulate says of a record.</summary>
/// <param name="Refused">Calls that it doesn't allow.</param>
/// <param name="Disputed">Calls of which the sandbox thinks otherwise.</param>
/// <param name="Unused">Actions that a statement allows and nobody asked for.</param>
/// <param name="Invalid">Calls that AWS doesn't know so: the action, or the resource's type.</param>
internal sealed record Simulation(IReadOnlyList<string> Refused, IReadOnlyList<string> Disputed, IReadOnlyList<string> Unused, IReadOnlyList<string> Invalid)
{
    public const string Missing = "IAM's simulation is not installed: run npm ci --prefix tests/Iam";

    private static readonly string Folder = typeof(Simulation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "IamSimulation").Value!;

    public static bool Exists => Directory.Exists(Path.Combine(Folder, "node_modules", "@cloud-copilot"));

    public static async Task<Simulation> OfAsync(AccessRecord record)
    {
        var path = Path.Combine(Path.GetTempPath(), $"access-{Guid.NewGuid()}.json");
        try
        {
            await record.WriteAsync(path);
            var start = new ProcessStartInfo("node", [Path.Combine(Folder, "simulate.mjs"), path])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await error);
            return JsonSerializer.Deserialize<Simulation>(await output, JsonSerializerOptions.Web)!;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
