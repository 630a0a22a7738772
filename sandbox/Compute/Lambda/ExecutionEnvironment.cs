using System.Diagnostics;
using System.Threading.Channels;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>A running <c>bootstrap</c>: takes one invocation at a time and stays warm for the next.</summary>
internal sealed class ExecutionEnvironment : IDisposable
{
    private readonly Channel<PendingInvocation> _next = Channel.CreateBounded<PendingInvocation>(1);
    private readonly Process _process;
    private readonly FunctionLog _log;
    private PendingInvocation? _current;
    private string _ending = "Runtime exited without providing a reason";

    private ExecutionEnvironment(string id, LambdaFunction function, Process process, FunctionLog log)
    {
        Id = id;
        Function = function;
        _process = process;
        _log = log;
    }

    /// <summary>Unguessable; part of the path of its Runtime API.</summary>
    public string Id { get; }

    public LambdaFunction Function { get; }

    /// <summary>Real time; its credentials end a fixed time later.</summary>
    public DateTimeOffset Started { get; } = DateTimeOffset.UtcNow;

    public bool Alive { get; private set; } = true;

    /// <summary>Starts the process; an artifact whose bootstrap can't be started ends as a dead environment, with the reason in the log.</summary>
    public static ExecutionEnvironment Start(string id, LambdaFunction function, ProcessStartInfo start, FunctionLog log)
    {
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var environment = new ExecutionEnvironment(id, function, process, log);
        process.Exited += (_, _) => environment.OnExited(process.ExitCode);
        process.OutputDataReceived += (_, line) => log.Write(line.Data);
        process.ErrorDataReceived += (_, line) => log.Write(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return environment;
    }

    /// <summary>Hands over one invocation and waits for its answer, its process's end or its timeout.</summary>
    public async Task<LambdaResult> InvokeAsync(PendingInvocation invocation)
    {
        _log.Write($"START RequestId: {invocation.RequestId} Version: $LATEST");
        var watch = Stopwatch.StartNew();
        _current = invocation;
        if (!_next.Writer.TryWrite(invocation)) Fail(invocation);
        try
        {
            await invocation.Result.WaitAsync(TimeSpan.FromSeconds(Function.TimeoutSeconds));
        }
        catch (TimeoutException)
        {
            var message = $"{DateTimeOffset.UtcNow:yyyy-MM-ddTHH:mm:ss.fffZ} {invocation.RequestId} Task timed out after {Function.TimeoutSeconds}.00 seconds";
            _log.Write(message);
            invocation.Fail("Sandbox.Timedout", message);
            Stop();
        }

        var result = await invocation.Result;
        _current = null;
        _log.Write($"END RequestId: {invocation.RequestId}");
        _log.Write($"REPORT RequestId: {invocation.RequestId}\tDuration: {watch.Elapsed.TotalMilliseconds:F2} ms\tMemory Size: {Function.MemorySize} MB");
        return result;
    }

    /// <summary>The process asks for its next invocation.</summary>
    public ValueTask<PendingInvocation> NextAsync(CancellationToken cancellationToken) => _next.Reader.ReadAsync(cancellationToken);

    /// <summary>The invocation the process is working on, if it is this one.</summary>
    public PendingInvocation? Current(string requestId) => _current is { } current && current.RequestId == requestId ? current : null;

    /// <summary>The process reports that it couldn't start.</summary>
    public void FailInit(byte[] error)
    {
        _current?.Fail(error);
        Alive = false;
    }

    public void Stop()
    {
        Alive = false;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    public void Dispose()
    {
        Stop();
        if (_current is { } running) Fail(running);
        _process.Dispose();
    }

    private void OnExited(int status)
    {
        Alive = false;
        if (status != 0) _ending = $"Runtime exited with error: exit status {status}";
        _next.Writer.TryComplete();
        if (_current is { } running) Fail(running);
    }

    private void Fail(PendingInvocation invocation) =>
        invocation.Fail("Runtime.ExitError", $"RequestId: {invocation.RequestId} Error: {_ending}");
}
