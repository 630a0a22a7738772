using System.Buffers;
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
    // The batch's transactions, one after the other.
    private readonly ArrayBufferWriter<byte> _json = new();
    private TransactionWriter? _writer;
    private Batch _batch = new();

    /// <summary>This product's version.</summary>
    public static string Version => typeof(LogReplay).Assembly.GetName().Version!.ToString(3);

    /// <summary>Replays a log group's pages.</summary>
    /// <exception cref="ReplayException">A page is no answer of FilterLogEvents.</exception>
    /// <exception cref="DeliveryException">The Edge doesn't take the transactions.</exception>
    public async Task ReplayAsync(RecordedLogGroup group, CancellationToken cancellationToken)
    {
        var assembler = new EitherLogAssembler();
        _writer?.Dispose();
        _writer = new TransactionWriter(
            new TransactionSource(Version, options.AccountId, options.Region, group.ApiId, group.Stage), options.Redaction);
        foreach (var page in group.Pages)
        {
            var content = Parse(page, assembler);
            // More events of the last millisecond may be on the next page.
            if (content.LatestEvent is { } latest)
                await SendAsync(Take(assembler, latest - 1, latest - Lateness), cancellationToken).ConfigureAwait(false);
        }
        await SendAsync(Take(assembler, long.MaxValue, long.MaxValue), cancellationToken).ConfigureAwait(false);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        _json.ResetWrittenCount();
        statistics.LogGroupRead(TimeSpan.Zero, assembler.UnknownEvents, _writer.TruncatedBodies);
    }

    public void Dispose() => _writer?.Dispose();

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
        foreach (var exchange in exchanges)
        {
            if (exchange.Untransactable is { } reason)
            {
                statistics.CountUntransactable(reason);
                exchange.Release();
                continue;
            }
            statistics.TransactionRebuilt();
            var start = _json.WrittenCount;
            using (statistics.Time(RunPhase.Rebuild))
                _writer!.Write(exchange, _json);
            var item = new BatchItem(exchange, _json.WrittenMemory[start..]);
            if (!_batch.HasRoomFor(item))
            {
                await FlushAsync(cancellationToken).ConfigureAwait(false);
                item = item with { Json = MoveToStart(item.Json) };
            }
            _batch.Add(item);
        }
    }

    private ReadOnlyMemory<byte> MoveToStart(ReadOnlyMemory<byte> transaction)
    {
        var copy = transaction.ToArray();
        _json.ResetWrittenCount();
        _json.Write(copy);
        return _json.WrittenMemory;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        var items = _batch.Items;
        if (items.Count == 0)
            return;
        _batch = new Batch();
        await batches.SendAsync(items, cancellationToken).ConfigureAwait(false);
        foreach (var item in items)
            item.Exchange.Release();
    }
}
