using System.Diagnostics;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>A program that asks the Lambda Runtime API for an invocation once it has started.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Executable">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">All of its environment but the search path.</param>
internal sealed record StartedProgram(string Name, string Executable, string[] Arguments, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Starts it and ends it at its request.</summary>
    /// <exception cref="TimeoutException">There was none.</exception>
    public async Task<TimeSpan> TimeToRequestAsync(RuntimeListener lambda)
    {
        var start = new ProcessStartInfo(Executable, Arguments) { WorkingDirectory = Path.GetDirectoryName(Executable) };
        start.Environment.Clear();
        start.Environment["PATH"] = System.Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        try
        {
            return Stopwatch.GetElapsedTime(started, await lambda.NextRequestAsync());
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
