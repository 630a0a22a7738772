using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>What one process writes, in a log stream of its own.</summary>
internal sealed class FunctionLog(LogStore logs, SandboxClock clock, LambdaFunction function, string environmentId)
{
    private readonly string _stream = $"{clock.GetUtcNow():yyyy/MM/dd}/[$LATEST]{environmentId}";

    /// <summary>Writes a line; null is the stream's end.</summary>
    public void Write(string? line)
    {
        if (line is null) return;
        logs.Write(function.AccountId, function.Region, function.LogGroup, _stream, [(clock.GetUtcNow(), line)], TimeSpan.Zero);
    }
}
