using Amazon.Runtime;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>The custom resource of the account stack: whatever happens, CloudFormation gets its answer.</summary>
internal sealed class CustomResourceRun(
    ApiDiscovery discovery, RunLease lease, StateTable table, CustomResourceResponder responder, DiscoveryLog log, TimeProvider time)
{
    /// <summary>
    /// How often Lambda starts an asynchronous invocation: once, and twice more after errors, a minute and two minutes later
    /// (https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html).
    /// </summary>
    internal const int LambdaAttempts = 3;

    private const string MoreBySchedule = "The time wasn't enough for all APIs of this account and Region: the schedule goes on in a few minutes.";
    private const string RunAgain = "The time wasn't enough for all APIs of this account and Region. Nothing is lost: run it again to go on.";

    // Kept for the answer and its retries when the state table doesn't answer.
    private static readonly TimeSpan LatestWrite = RunTime.AnswerReserve / 2;

    /// <exception cref="DiscoveryException">A removal isn't through yet: it goes on when Lambda retries.</exception>
    public async Task RunAsync(CustomResourceRequest request, Invocation invocation, CancellationToken cancellationToken)
    {
        var answer = await AnswerAsync(request, invocation.Deadline, cancellationToken).ConfigureAwait(false);
        log.Answered(request, answer);
        await responder.PutAsync(request.ResponseUrl, answer.Render(request)).ConfigureAwait(false);
    }

    private async Task<CustomResourceAnswer> AnswerAsync(CustomResourceRequest request, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(RunTime.LeftForWork(deadline, time), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var last = new CancellationTokenSource(RunTime.LeftForWork(deadline, time) + LatestWrite, time);
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(last.Token, cancellationToken);
        var attempt = LambdaAttempts;
        try
        {
            if (request.RequestType is RequestType.Delete)
                attempt = await CountAsync(request.RequestId, writing.Token).ConfigureAwait(false);
            // First of all, so that the schedule knows it, too.
            var properties = request.RequestType is RequestType.Delete ? null : PropertiesReader.Read(request.Properties);
            await discovery.SetGoalAsync(properties, writing.Token).ConfigureAwait(false);
            return new CustomResourceAnswer(Failure: null, await WorkAsync(deadline, stop.Token, writing.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (request.RequestType, attempt) switch
            {
                (not RequestType.Delete, _) => new CustomResourceAnswer(Failure: null, MoreBySchedule),
                (_, < LambdaAttempts) => throw new DiscoveryException("Not everything is put back yet: the next attempt of this invocation goes on."),
                _ => new CustomResourceAnswer(RunAgain, Summary: null),
            };
        }
        catch (AmazonServiceException exception)
        {
            return new CustomResourceAnswer($"AWS refused a call ({exception.ErrorCode}): {exception.Message}", Summary: null);
        }
        catch (Exception exception)
        {
            return new CustomResourceAnswer(exception.Message, Summary: null);
        }
    }

    private async Task<string> WorkAsync(DateTimeOffset deadline, CancellationToken stop, CancellationToken writing)
    {
        var held = await lease.TakeAsync(deadline, stop).ConfigureAwait(false);
        try
        {
            return await discovery.ReachGoalAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            await lease.ReleaseAsync(held, writing).ConfigureAwait(false);
        }
    }

    /// <summary>Counted before the work, so that an attempt that dies counts, too.</summary>
    private async Task<int> CountAsync(string requestId, CancellationToken cancellationToken)
    {
        var earlier = await table.GetAsync<Removal>(requestId, cancellationToken).ConfigureAwait(false);
        var removal = new Removal(requestId, (earlier?.Attempts ?? 0) + 1);
        await table.PutAsync(removal, cancellationToken).ConfigureAwait(false);
        return removal.Attempts;
    }
}
