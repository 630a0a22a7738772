using System.Buffers;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Fills a batch with transactions, which lie one after the other in a buffer that the next batch uses again.</summary>
internal sealed class BatchWriter(TransactionWriter writer) : IDisposable
{
    private ArrayBufferWriter<byte> _json = new();
    private Batch _batch = new();
    private BatchItem? _next;

    /// <summary>What the batch holds.</summary>
    public IReadOnlyList<BatchItem> Items => _batch.Items;

    /// <summary>Adds a transaction; false if the batch is full, and the transaction belongs into the next one.</summary>
    public bool TryAdd(Exchange exchange)
    {
        if (_batch.IsFull)
            return false;
        var item = _next?.Exchange == exchange ? _next : Write(exchange);
        _next = null;
        if (!_batch.HasRoomFor(item))
        {
            _next = item;
            return false;
        }
        _batch.Add(item);
        return true;
    }

    /// <summary>Goes on with what is left of the batch: nothing, mostly.</summary>
    public void Keep(IEnumerable<BatchItem> items)
    {
        _batch = new Batch();
        foreach (var item in items)
            _batch.Add(item);
        if (_batch.Items.Count > 0)
            return;
        _next = _next is null ? null : _next with { Json = _next.Json.ToArray() };
        _json.ResetWrittenCount();
    }

    /// <summary>Frees the buffer, if nothing is in it.</summary>
    public void Rest()
    {
        if (_batch.Items.Count == 0 && _next is null)
            _json = new ArrayBufferWriter<byte>();
    }

    public void Dispose() => writer.Dispose();

    private BatchItem Write(Exchange exchange)
    {
        var start = _json.WrittenCount;
        writer.Write(exchange, _json);
        return new BatchItem(exchange, _json.WrittenMemory[start..]);
    }
}
