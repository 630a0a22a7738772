using System.Diagnostics;
using System.Globalization;
using CequenceApigw.Benchmarks.Runs;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>PowerShell, which is a tool of this repository, without the command that looks tools up.</summary>
internal sealed class PowerShellProcess
{
    private readonly string _program;

    private PowerShellProcess(string program) => _program = program;

    /// <exception cref="InvalidOperationException">The tool hasn't been restored.</exception>
    public static PowerShellProcess Find() => new(Path.Combine(Output(["pwsh", "-NoProfile", "-Command", "$PSHOME"]), "pwsh.dll"));

    /// <summary>Runs a script in a process of its own.</summary>
    public ProcessTime Run(string script)
    {
        var started = Stopwatch.GetTimestamp();
        var processor = Output([_program, "-NoProfile", "-NonInteractive", "-Command", $"{script}; [Environment]::CpuUsage.TotalTime.TotalMilliseconds; exit 0"]);
        return new ProcessTime(Stopwatch.GetElapsedTime(started).TotalMilliseconds, double.Parse(processor, CultureInfo.InvariantCulture));
    }

    private static string Output(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {arguments[0]} ended with {process.ExitCode}: dotnet tool restore");
    }
}
