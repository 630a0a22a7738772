using System.Text.Json.Nodes;
using Amazon.Runtime;
using CequenceApigw.Chaos.Connections;
using CequenceApigw.Chaos.Faults;
using CequenceApigw.Chaos.Truth;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Chaos.Processes;

/// <summary>
/// Lambda without processes of the machine: starts functions again after errors, as asynchronous invocations are, and sometimes late,
/// twice, or twice at once.
/// </summary>
internal sealed class InProcessFunctions(
    FunctionStore functions, ICredentialIssuer credentials, SandboxAddress address, SandboxClock clock, FaultPlan plan, InMemoryServer server,
    DeliveryJournal journal, OperationHold hold) : ILambdaInvoker
{
    // Once, and twice more after errors: https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
    private const int Attempts = 3;

    private readonly Lock _lock = new();
    private DateTimeOffset _latest;
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, List<FunctionProcess>> _processes = [];
    private readonly Dictionary<string, Queue<byte[]>> _late = [];

    /// <summary>The time of the process that is furthest ahead.</summary>
    public DateTimeOffset Latest
    {
        get
        {
            lock (_lock)
                return _latest;
        }
    }

    public async Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        var function = functions.Get(functionArn);
        var bytes = JsonBody.Write(payload);
        if ((string?)payload["scheduledTime"] is not { } scheduled)
        {
            await hold.PassAsync();
            var answer = await AttemptAsync(function, bytes);
            // As if CloudFormation had waited for its hour in vain.
            return answer.FunctionError is null ? answer : throw new AwsException("ServiceException", "The function didn't answer.", 500);
        }
        var words = $"{NameOf(function)} {scheduled}";
        if (plan.Happens(0.04, "late " + words))
        {
            Late(function).Enqueue(bytes);
            return new LambdaResult(null, bytes);
        }
        var result = await AttemptAsync(function, bytes);
        if (plan.Happens(0.04, "twice " + words))
            await AttemptAsync(function, bytes);
        while (Late(function).TryDequeue(out var late))
            await AttemptAsync(function, late);
        return result;
    }

    private async Task<LambdaResult> AttemptAsync(LambdaFunction function, byte[] payload)
    {
        for (var attempt = 1; ; attempt++)
        {
            var process = Take(function);
            if (attempt > 1)
                process.Process.Time.Advance(TimeSpan.FromMinutes(attempt - 1));
            process.Process.Again = function.Handler == "forwarder" ? () => AgainAsync(function, payload, process.Process.Time.TrueNow) : null;
            var result = await RunAsync(process, payload);
            lock (_lock)
                _latest = process.Process.Time.TrueNow > _latest ? process.Process.Time.TrueNow : _latest;
            if (result.FunctionError is null || attempt == Attempts)
                return result;
        }
    }

    // In a second environment, since the first one is busy, at the same time.
    private async Task AgainAsync(LambdaFunction function, byte[] payload, DateTimeOffset now)
    {
        var process = Take(function, now);
        process.Process.Time.Advance(now - process.Process.Time.TrueNow);
        await RunAsync(process, payload);
    }

    private async Task<LambdaResult> RunAsync(FunctionProcess process, byte[] payload)
    {
        var result = await process.InvokeAsync(payload);
        // At once: what others note later, this one didn't.
        if (process.Process.IsDead)
            journal.Forget(process.Process);
        return result;
    }

    private FunctionProcess Take(LambdaFunction function, DateTimeOffset? now = null)
    {
        var all = Processes(function);
        foreach (var gone in all.Where(each => !each.IsBusy && (each.Process.IsDead || each.Function.RevisionId != function.RevisionId)).ToList())
        {
            all.Remove(gone);
            journal.Forget(gone.Process);
        }
        var process = all.FirstOrDefault(each => !each.IsBusy && !(each.Process.Time.TrueNow > now) && !plan.Happens(0.01, $"cold {each.Process.Name} {clock.GetUtcNow():O}")) ?? Start(function);
        // With another one's run in between, what a process remembers is not true any more.
        foreach (var other in all.Where(each => each != process && !each.IsBusy).ToList())
            journal.Forget(other.Process);
        all.Remove(process);
        all.Insert(0, process);
        process.Process.Time.CatchUp();
        process.Process.Time.Skew = Skew(function, process.Process, isAlone: !all.Any(each => each.IsBusy));
        return process;
    }

    private FunctionProcess Start(LambdaFunction function)
    {
        var name = NameOf(function);
        lock (_lock)
            _numbers[name] = _numbers.GetValueOrDefault(name) + 1;
        var process = new SimulatedProcess($"{name} {_numbers[name]}", function.AccountId, clock, plan, server, journal);
        var session = credentials.Issue(function.RoleArn, function.Name, TimeSpan.FromHours(12));
        var keys = new SessionAWSCredentials(session.AccessKeyId, session.SecretAccessKey, session.SessionToken);
        return new FunctionProcess(function, process, new FunctionHandlers(function, keys, process, address.BaseAddress).Create());
    }

    // Clocks are a little wrong, and now and then they jump. More than this forwards, or so much beside another's run that has begun
    // before, and a lease that is held would seem to have ended;
    // or, by discovery's clock, the reading of a new log would begin, a minute earlier, too late.
    private TimeSpan Skew(LambdaFunction function, SimulatedProcess process, bool isAlone)
    {
        const int forth = 45;
        var back = function.Handler == "forwarder" ? 600 : forth;
        var chance = plan.IsCalm ? 0.5 : plan.Chance($"clock {process.Name} {clock.GetUtcNow():O}");
        return TimeSpan.FromSeconds(chance switch
        {
            < 0.01 => -back * plan.Chance($"back {process.Name}"),
            > 0.99 when isAlone => forth * plan.Chance($"forth {process.Name}"),
            _ => 2 * (chance - 0.5),
        });
    }

    private List<FunctionProcess> Processes(LambdaFunction function)
    {
        lock (_lock)
            return _processes.TryGetValue(function.Arn, out var all) ? all : _processes[function.Arn] = [];
    }

    private Queue<byte[]> Late(LambdaFunction function)
    {
        lock (_lock)
            return _late.TryGetValue(function.Arn, out var late) ? late : _late[function.Arn] = new();
    }

    private static string NameOf(LambdaFunction function) => $"{function.Handler} {function.AccountId} {function.Region}";
}
