using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>What one process writes, in a log stream of its own. As on AWS, a role that may not write logs leaves none, silently.</summary>
internal sealed class FunctionLog
{
    private static readonly string[] NeededActions = ["logs:CreateLogStream", "logs:PutLogEvents"];

    private readonly LogStore _logs;
    private readonly SandboxClock _clock;
    private readonly LambdaFunction _function;
    private readonly bool _mayWrite;

    public FunctionLog(LogStore logs, SandboxClock clock, PolicyEvaluator policies, LambdaFunction function, string environmentId)
    {
        _logs = logs;
        _clock = clock;
        _function = function;
        Stream = $"{clock.GetUtcNow():yyyy/MM/dd}/[$LATEST]{environmentId}";
        var session = CredentialStore.Session(function.RoleArn, function.Name);
        var arn = $"arn:aws:logs:{function.Region}:{function.AccountId}:log-group:{function.LogGroup}:log-stream:{Stream}";
        _mayWrite = NeededActions.All(action => policies.Decide(session, function.Region, action, arn).IsAllowed);
    }

    /// <summary>Name of the log stream.</summary>
    public string Stream { get; }

    /// <summary>Writes a line; null is the stream's end.</summary>
    public void Write(string? line)
    {
        if (line is null || !_mayWrite) return;
        _logs.Write(_function.AccountId, _function.Region, _function.LogGroup, Stream, [(_clock.GetUtcNow(), line)], TimeSpan.Zero);
    }
}
