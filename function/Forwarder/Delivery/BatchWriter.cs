using System.Buffers;
using CequenceApigw.Transactions;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Fills a batch with transactions, which are written right where its body needs them.</summary>
internal sealed class BatchWriter(TransactionWriter writer) : IDisposable
{
    private BatchBody _body = new();
    private Batch _batch = new();
    private BatchItem? _next;

    /// <summary>What the batch holds.</summary>
    public IReadOnlyList<BatchItem> Items => _batch.Items;

    /// <summary>The body that posts all of it, until something is added or taken out.</summary>
    public ReadOnlyMemory<byte> Body => _body.Whole();

    /// <summary>Adds a transaction; false if the batch is full, and the transaction belongs into the next one.</summary>
    public bool TryAdd(Exchange exchange)
    {
        if (_batch.IsFull)
            return false;
        var end = _body.Begin();
        try
        {
            var item = Write(exchange);
            if (!_batch.HasRoomFor(item))
            {
                _next = item with { Json = item.Json.ToArray() };
                return false;
            }
            _next = null;
            _batch.Add(item);
            end = _body.Length;
            return true;
        }
        finally
        {
            // What doesn't belong to the batch must not be in its body.
            _body.CutAt(end);
        }
    }

    /// <summary>Goes on with what is left of the batch: nothing, mostly.</summary>
    /// <param name="items">What is left.</param>
    /// <param name="isBodyFree">Nothing reads the body any more; a request that was given up may do so.</param>
    public void Keep(IReadOnlyList<BatchItem> items, bool isBodyFree)
    {
        _batch = new Batch();
        if (items.Count == 0 && isBodyFree)
            _body.CutAt(0);
        else
            _body = new BatchBody();
        foreach (var item in items)
        {
            _body.Begin();
            var start = _body.Length;
            _body.Write(item.Json.Span);
            _batch.Add(item with { Json = _body.From(start) });
        }
    }

    /// <summary>Frees the buffer, if nothing is in it.</summary>
    public void Rest()
    {
        if (_batch.Items.Count == 0 && _next is null)
            _body = new BatchBody();
    }

    public void Dispose() => writer.Dispose();

    private BatchItem Write(Exchange exchange)
    {
        var start = _body.Length;
        if (_next?.Exchange == exchange)
            _body.Write(_next.Json.Span);
        else
            writer.Write(exchange, _body);
        return new BatchItem(exchange, _body.From(start));
    }
}
