using System.Diagnostics;
using System.Text.Json;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>A program that reads a folder of pages and ends with a line of JSON that tells what that cost.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Executable">The program.</param>
/// <param name="Arguments">Its arguments for a folder of pages.</param>
internal sealed record Contender(string Name, string Executable, Func<string, string[]> Arguments)
{
    /// <summary>This product: the function's build for Release.</summary>
    public static Contender Replay(string name, params string[] options) => new(name, Repository.Bootstrap, pages => ["replay", pages, .. options]);

    /// <summary>The plain forwarder in Node.</summary>
    public static Contender Node(string name, params string[] options) => new(name, "node", pages => [Repository.NodeScript("forwarder.mjs"), pages, .. options]);

    /// <summary>What the program states.</summary>
    public RunCost Run(string pages)
    {
        var start = new ProcessStartInfo(Executable, Arguments(pages)) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var last = process.StandardOutput.ReadToEnd().TrimEnd().Split('\n')[^1];
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Name} ended with {process.ExitCode}.");
        using var json = JsonDocument.Parse(last);
        return new RunCost(json.RootElement.GetProperty("cpu_s").GetDouble(), json.RootElement.GetProperty("peak_rss_mb").GetDouble());
    }
}
