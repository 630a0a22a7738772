using System.Collections.Concurrent;
using System.Diagnostics;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>The running processes: lends an idle warm one or starts one, and keeps only as many idle ones as a small machine bears.</summary>
internal sealed class ExecutionEnvironments(
    SandboxAddress address, SandboxClock clock, ICredentialIssuer credentials, PolicyEvaluator policies, LogStore logs) : IDisposable
{
    /// <summary>Path of the Runtime API; the id behind it tells the processes apart.</summary>
    public const string RuntimeApiPath = "/_lambda";

    private const int MaxIdle = 40;

    private static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(12);

    /// <summary>A process older than this isn't used again, so that its credentials outlast every invocation.</summary>
    private static readonly TimeSpan MaxAge = SessionLifetime - TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, ExecutionEnvironment> _all = new();
    private readonly List<ExecutionEnvironment> _idle = [];
    private volatile bool _disposed;

    public ExecutionEnvironment? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>A warm process of exactly this revision, or a new one.</summary>
    public ExecutionEnvironment Take(LambdaFunction function)
    {
        lock (_idle)
        {
            foreach (var stale in _idle.Where(idle => IsStale(idle, function)).ToList()) Discard(stale);
            if (_idle.FindLast(idle => idle.Function.RevisionId == function.RevisionId) is { } warm)
            {
                _idle.Remove(warm);
                return warm;
            }
        }

        return Start(function);
    }

    /// <summary>Gives a process back; the one idle for longest is stopped where there are too many.</summary>
    public void Return(ExecutionEnvironment environment)
    {
        lock (_idle)
        {
            _idle.Add(environment);
            if (!environment.Alive) Discard(environment);
            if (_idle.Count > MaxIdle) Discard(_idle[0]);
        }
    }

    /// <summary>Stops the idle processes of a function that is gone.</summary>
    public void Stop(string functionArn)
    {
        lock (_idle)
        {
            foreach (var orphan in _idle.Where(idle => idle.Function.Arn == functionArn).ToList()) Discard(orphan);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var environment in _all.Values) environment.Dispose();
    }

    private static bool IsStale(ExecutionEnvironment idle, LambdaFunction function) =>
        !idle.Alive || DateTimeOffset.UtcNow - idle.Started > MaxAge || (idle.Function.Arn == function.Arn && idle.Function.RevisionId != function.RevisionId);

    private void Discard(ExecutionEnvironment environment)
    {
        _idle.Remove(environment);
        _all.TryRemove(environment.Id, out _);
        environment.Dispose();
    }

    private ExecutionEnvironment Start(LambdaFunction function)
    {
        var id = Guid.NewGuid().ToString("N");
        var log = new FunctionLog(logs, clock, policies, function, id);
        var start = new ProcessStartInfo(Path.Combine(function.Code.Directory, "bootstrap"))
        {
            WorkingDirectory = function.Code.Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Variables(function, id, log.Stream)) start.Environment[name] = value;
        var environment = _all[id] = ExecutionEnvironment.Start(id, function, start, log);
        // An operation under way when the organization ends may come this late; nobody would stop its process any more.
        if (_disposed) environment.Dispose();
        return environment;
    }

    /// <summary>What Lambda sets (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html), and the sandbox as the endpoint.</summary>
    private Dictionary<string, string> Variables(LambdaFunction function, string id, string logStream)
    {
        var session = credentials.Issue(function.RoleArn, function.Name, SessionLifetime);
        return new Dictionary<string, string>(function.Environment)
        {
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["TMPDIR"] = Path.GetTempPath(),
            ["TZ"] = ":UTC",
            ["LANG"] = "en_US.UTF-8",
            ["_HANDLER"] = function.Handler,
            ["LAMBDA_TASK_ROOT"] = function.Code.Directory,
            ["AWS_LAMBDA_RUNTIME_API"] = $"{address.BaseAddress.Authority}{RuntimeApiPath}/{id}",
            ["AWS_LAMBDA_FUNCTION_NAME"] = function.Name,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = $"{function.MemorySize}",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = function.LogGroup,
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = logStream,
            ["AWS_REGION"] = function.Region,
            ["AWS_DEFAULT_REGION"] = function.Region,
            ["AWS_ACCESS_KEY_ID"] = session.AccessKeyId,
            ["AWS_SECRET_ACCESS_KEY"] = session.SecretAccessKey,
            ["AWS_SESSION_TOKEN"] = session.SessionToken,
            ["AWS_ENDPOINT_URL"] = address.BaseAddress.GetLeftPart(UriPartial.Authority),
        };
    }
}
