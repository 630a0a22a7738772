using System.Collections.Concurrent;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.State;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.AccessLogs;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder.Following;

/// <summary>
/// Those who follow log groups, kept from run to run as long as no other process has had a run in between: then what they
/// remember is true, and nothing is read twice.
/// </summary>
internal sealed class LogGroupFollowers(ForwarderSettings settings, CheckpointStore checkpoints)
{
    // Answers of the state table that are waited for at once.
    private const int LoadsAtOnce = 16;

    private readonly EventIdBudget _budget = new(ForwarderLimits.EventIds);
    private readonly ConcurrentDictionary<string, LogGroupFollower> _followers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Source> _sources = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<LogGroupFollower> All => [.. _followers.Values];

    /// <summary>Follows these log groups and no others. Those who can't be followed are given to <paramref name="failed"/>.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Source> sources, Action<Source, Exception> failed, CancellationToken cancellationToken)
    {
        // One that is to be read in another way is followed anew, from its checkpoint.
        var unchanged = sources.Where(source => _sources.GetValueOrDefault(source.LogGroupName) == source with { GoneAt = null }).Select(source => source.LogGroupName);
        foreach (var name in _followers.Keys.Except(unchanged).ToList())
            Drop(name);
        var others = new ConcurrentQueue<Source>(sources.Where(source => !_followers.ContainsKey(source.LogGroupName)));
        await Task.WhenAll(Enumerable.Range(0, LoadsAtOnce).Select(_ => LoadAsync(others, failed, cancellationToken))).ConfigureAwait(false);
    }

    /// <summary>Forgets what is remembered of a log group: the next run begins at its checkpoint.</summary>
    public void Drop(string logGroupName)
    {
        _sources.TryRemove(logGroupName, out _);
        if (_followers.TryRemove(logGroupName, out var follower))
            follower.Dispose();
    }

    /// <summary>Forgets everything.</summary>
    public void DropAll()
    {
        foreach (var name in _followers.Keys.ToList())
            Drop(name);
    }

    private async Task LoadAsync(ConcurrentQueue<Source> sources, Action<Source, Exception> failed, CancellationToken cancellationToken)
    {
        while (sources.TryDequeue(out var source))
        {
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                _sources[source.LogGroupName] = source with { GoneAt = null };
                _followers[source.LogGroupName] = await CreateAsync(source, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failed(source, e);
            }
        }
    }

    private async Task<LogGroupFollower> CreateAsync(Source source, CancellationToken cancellationToken)
    {
        var checkpoint = await checkpoints.LoadAsync(source, cancellationToken).ConfigureAwait(false);
        var delivered = await checkpoints.LoadDeliveredAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        var refused = await checkpoints.LoadRefusedAsync(checkpoint, cancellationToken).ConfigureAwait(false);
        var writer = new TransactionWriter(
            new TransactionSource(settings.Version, settings.AccountId, settings.Region, source.ApiId ?? "", source.Stage ?? ""), settings.Redaction);
        return new LogGroupFollower(
            checkpoint, delivered, AssemblerOf(source), new Outbox(source.LogGroupName, writer, new HeldTransactions(refused)), _budget);
    }

    private static ExchangeAssembler AssemblerOf(Source source) => (source.ApiType, source.Format) switch
    {
        (ApiType.Rest, _) => new ExecutionLogAssembler(),
        (_, null) => new AccessLogAssembler(),
        (_, var format) => new AccessLogAssembler(AccessLogLayout.Of(format), (source.Stages ?? "").Split(',')),
    };
}
