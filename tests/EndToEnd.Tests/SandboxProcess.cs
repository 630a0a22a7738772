using System.Collections.Concurrent;
using System.Diagnostics;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>The sandbox as a program of its own.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _error = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SandboxProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            Keep(_output, line.Data);
            // The last variable; null is the end of a process that never got so far.
            if (line.Data is null || line.Data.StartsWith("export AWS_DEFAULT_REGION=", StringComparison.Ordinal)) _ready.TrySetResult();
        };
        _process.ErrorDataReceived += (_, line) => Keep(_error, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The lines of stdout.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>All of stderr.</summary>
    public string Error => string.Join('\n', _error);

    public static SandboxProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "CequenceApigw.Sandbox.dll"), .. arguments])
            start.ArgumentList.Add(argument);
        return new SandboxProcess(start);
    }

    /// <summary>Waits until it serves, and gives the environment that it printed.</summary>
    public async Task<IReadOnlyDictionary<string, string>> EnvironmentAsync()
    {
        await _ready.Task.WaitAsync(Deadline);
        return Output.Select(line => line["export ".Length..].Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    /// <summary>Sends a signal, e.g. <c>TERM</c>.</summary>
    public async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits for its end and gives the exit code.</summary>
    public async Task<int> ExitAsync()
    {
        using var deadline = new CancellationTokenSource(Deadline);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends it as a person would, where it hasn't ended by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (OperatingSystem.IsLinux()) await SignalAsync("TERM");
            else _process.Kill(entireProcessTree: true);
            await ExitAsync();
        }
        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
