using System.Buffers;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Transactions that are posted together.</summary>
internal sealed class Batch
{
    private readonly List<BatchItem> _items = [];
    private int _bytes;

    public IReadOnlyList<BatchItem> Items => _items;

    /// <summary>It takes no more, however small.</summary>
    public bool IsFull => _items.Count >= ForwarderLimits.BatchTransactions;

    /// <summary>Whether the item may be added; an empty batch takes any.</summary>
    public bool HasRoomFor(BatchItem item) => _items.Count == 0
        || !IsFull && _bytes + item.Json.Length + BatchBody.Frame(_items.Count + 1) < ForwarderLimits.BatchBytes;

    public void Add(BatchItem item)
    {
        _items.Add(item);
        _bytes += item.Json.Length;
    }

    /// <summary>The body that posts the given items.</summary>
    public static byte[] Body(IReadOnlyList<BatchItem> items)
    {
        var body = new BatchBody();
        foreach (var item in items)
        {
            body.Begin();
            body.Write(item.Json.Span);
        }
        return body.Whole().ToArray();
    }
}
