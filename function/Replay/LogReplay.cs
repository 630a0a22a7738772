using System.Text.Json;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Pages;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Replay;

/// <summary>Rebuilds the transactions of recorded log groups, one group after the other.</summary>
internal sealed class LogReplay(ReplayOptions options, ReplayedBatches batches, RunStatistics statistics) : IDisposable
{
    // In recorded pages all events stand in their order, but for mistakes in recording: two minutes.
    private const long Lateness = 120_000;

    private readonly LogPageParser _parser = new();
    private readonly PageFile _file = new();
    private BatchWriter? _batch;

    /// <summary>This product's version.</summary>
    public static string Version => typeof(LogReplay).Assembly.GetName().Version!.ToString(3);

    /// <summary>Replays a log group's pages.</summary>
    /// <exception cref="ReplayException">A page is no answer of FilterLogEvents.</exception>
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions.</exception>
    public async Task ReplayAsync(RecordedLogGroup group, CancellationToken cancellationToken)
    {
        var assembler = new EitherLogAssembler();
        var writer = new TransactionWriter(
            new TransactionSource(Version, options.AccountId, options.Region, group.ApiId, group.Stage), options.Redaction);
        _batch?.Dispose();
        _batch = new BatchWriter(writer);
        foreach (var page in group.Pages)
        {
            var content = Parse(page, assembler);
            // More events of the last millisecond may be on the next page.
            if (content.LatestEvent is { } latest)
                await SendAsync(Take(assembler, latest - 1, latest - Lateness), cancellationToken).ConfigureAwait(false);
        }
        await SendAsync(Take(assembler, long.MaxValue, long.MaxValue), cancellationToken).ConfigureAwait(false);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        statistics.LogGroupRead(TimeSpan.Zero, assembler.UnknownEvents, writer.TruncatedBodies);
    }

    public void Dispose() => _batch?.Dispose();

    private LogPage Parse(string page, ExchangeAssembler assembler)
    {
        try
        {
            ReadOnlySpan<byte> bytes;
            using (statistics.Time(RunPhase.Read))
                bytes = _file.Read(page);
            using var timer = statistics.Time(RunPhase.Rebuild);
            var content = _parser.Parse(bytes, assembler);
            statistics.PageRead(content.Events, bytes.Length);
            return content;
        }
        catch (JsonException e)
        {
            throw new ReplayException($"{page} is no answer of FilterLogEvents: {e.Message}", e);
        }
    }

    private IReadOnlyList<Exchange> Take(EitherLogAssembler assembler, long readTo, long settledTo)
    {
        using var timer = statistics.Time(RunPhase.Rebuild);
        return assembler.Take(readTo, settledTo);
    }

    private async Task SendAsync(IReadOnlyList<Exchange> exchanges, CancellationToken cancellationToken)
    {
        for (var at = Fill(exchanges, 0); at < exchanges.Count; at = Fill(exchanges, at))
            await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    // Which exchange is the first that the batch has no room for.
    private int Fill(IReadOnlyList<Exchange> exchanges, int at)
    {
        using var timer = statistics.Time(RunPhase.Rebuild);
        for (; at < exchanges.Count; at++)
        {
            if (exchanges[at].Untransactable is { } reason)
            {
                statistics.CountUntransactable(reason);
                exchanges[at].Release();
            }
            else if (_batch!.TryAdd(exchanges[at]))
            {
                statistics.TransactionRebuilt();
            }
            else
            {
                break;
            }
        }
        return at;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var items = _batch!.Items;
        if (items.Count == 0)
            return;
        var isBodyFree = await batches.SendAsync(items, _batch.Body, cancellationToken).ConfigureAwait(false);
        _batch.Keep([], isBodyFree);
        foreach (var item in items)
            item.Exchange.Release();
    }
}
