using System.Net;
using System.Text;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Makes runs of two processes go wrong at random, and knows which acknowledgements got lost by it.</summary>
internal sealed class Trouble(ForwarderRig rig, Random random)
{
    private readonly HashSet<int> _kinds = [];
    private readonly HashSet<RequestDigest> _noted = [];
    private readonly ForwarderHandler?[] _processes = new ForwarderHandler?[2];
    private int _process;
    private bool _dies;

    /// <summary>Transactions that the Edge has accepted, and the only one who knew was a process that is gone, or nobody.</summary>
    public HashSet<string> AcknowledgedInVain { get; } = [];

    /// <summary>How many kinds of trouble there have been.</summary>
    public int Kinds => _kinds.Count;

    public async Task RunAsync(int at)
    {
        if (random.Next(6) == 0)
            await UseAsync(1 - _process);
        if (random.Next(12) == 0)
            await ForgetAsync();
        using var cut = new CancellationTokenSource();
        var before = rig.Edge.Received.Count;
        var kind = random.Next(16);
        _kinds.Add(kind);
        Begin(kind, random.Next(40), cut, at);
        await RunProcessAsync(_process, at, cut.Token);
        End();
        if (kind == 0)
            AcknowledgedInVain.UnionWith(rig.Edge.Received.Skip(before));
        if (_dies)
            await ForgetAsync();
        _dies = false;
    }

    /// <summary>A run in which all goes well.</summary>
    public Task RunInPeaceAsync(int at) => RunProcessAsync(_process, at, CancellationToken.None);

    private void Begin(int kind, int step, CancellationTokenSource cut, int at)
    {
        switch (kind)
        {
            case 0:
                rig.Edge.AfterAccept = () => throw new HttpRequestException("The connection broke before the answer.");
                break;
            case 1:
                rig.Edge.Answer = post => post > step % 5 ? new(HttpStatusCode.ServiceUnavailable) : null;
                break;
            case 2 or 3 or 4:
                var writes = kind == 2 ? "put delivered" : kind == 3 ? "put checkpoint" : "put lease";
                // The first one of a lease begins the run.
                var first = kind == 4 ? 1 : 0;
                rig.Dynamo.BeforeWrite = write => Throw(write.StartsWith(writes, StringComparison.Ordinal) && Interlocked.Decrement(ref first) < 0);
                break;
            case 5:
                rig.Logs.BeforeAnswer = request =>
                {
                    if (request.NextToken is not null && Interlocked.Decrement(ref step) < 0)
                        throw new InvalidParameterException("The specified nextToken is invalid.");
                };
                break;
            case 6:
                rig.Logs.BeforeAnswer = _ => Throw(Interlocked.Decrement(ref step) == 0);
                break;
            case 7:
                rig.Logs.Cut = _ => Interlocked.Decrement(ref step) == 0;
                break;
            case 8:
                rig.Logs.BeforeAnswer = _ => rig.Time.Advance(TimeSpan.FromSeconds(step % 13));
                break;
            case 9:
                rig.CloudWatch.IsDenied = true;
                break;
            case 10:
                rig.CloudWatch.Change = response => response.MetricDataResults!.ForEach(result =>
                    (result.StatusCode, result.Values, result.Timestamps) = (StatusCode.PartialData, result.Values!.SkipLast(1).ToList(), result.Timestamps!.SkipLast(1).ToList()));
                break;
            case 11:
                rig.Logs.ThrottledCalls = step;
                break;
            case 12:
                rig.Logs.BeforeAnswer = _ =>
                {
                    if (Interlocked.Decrement(ref step) == 0)
                        cut.Cancel();
                };
                break;
            case 13 or 14:
                rig.Logs.BeforeAnswer = _ => Die();
                rig.Dynamo.BeforeWrite = _ => Die();
                rig.Edge.BeforePost = Die;
                rig.Edge.AfterAccept = Die;
                break;
            default:
                rig.Edge.AfterAccept = () => rig.RunAsync(_processes[1 - _process] ??= rig.CreateHandler(), at, CancellationToken.None).GetAwaiter().GetResult();
                break;
        }

        void Die()
        {
            _dies |= Interlocked.Decrement(ref step) <= 0;
            Throw(_dies);
        }
    }

    private static void Throw(bool now)
    {
        if (now)
            throw new HttpRequestException("Out of reach, or dead.");
    }

    private void End()
    {
        (rig.Edge.BeforePost, rig.Edge.AfterAccept, rig.Edge.Answer) = (null, null, _ => null);
        (rig.Logs.BeforeAnswer, rig.Logs.Cut, rig.Logs.ThrottledCalls) = (null, null, 0);
        (rig.CloudWatch.IsDenied, rig.CloudWatch.Change, rig.Dynamo.BeforeWrite) = (false, null, null);
    }

    private async Task RunProcessAsync(int process, int at, CancellationToken cancellationToken)
    {
        try
        {
            await rig.RunAsync(_processes[process] ??= rig.CreateHandler(), at, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
        }
        // A lease that was not given back has ended by then.
        rig.Time.Advance(TimeSpan.FromSeconds(60));
    }

    // What the other remembers is not true any more.
    private async Task UseAsync(int process)
    {
        await NoteLossAsync();
        _process = process;
    }

    private async Task ForgetAsync()
    {
        await NoteLossAsync();
        _processes[_process] = null;
    }

    // What the state table doesn't know, only the process does.
    private async Task NoteLossAsync()
    {
        await foreach (var page in rig.Table.QueryAsync<DeliveredPage>(default))
            _noted.UnionWith(page.Delivered);
        AcknowledgedInVain.UnionWith(rig.Edge.Received.Where(id => !_noted.Contains(RequestDigest.Of(Encoding.UTF8.GetBytes(id)))));
    }
}
