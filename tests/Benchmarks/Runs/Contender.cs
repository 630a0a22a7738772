using System.Diagnostics;
using System.Text.Json;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>A program that reads a folder of pages and ends with a line of JSON that tells what that cost.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The executable and its arguments before the folder.</param>
internal sealed record Contender(string Name, params string[] Command)
{
    /// <summary>CPU seconds and peak memory in MiB, as the program states them.</summary>
    public (double Cpu, double Memory) Run(string directory)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], directory]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var last = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n')[^1];
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
        using var json = JsonDocument.Parse(last);
        return (json.RootElement.GetProperty("cpu_s").GetDouble(), json.RootElement.GetProperty("peak_rss_mb").GetDouble());
    }
}
