namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Transactions that are posted together.</summary>
internal sealed class Batch
{
    private static readonly byte[] Open = "{\"data\":["u8.ToArray();
    private static readonly byte[] Close = "]}"u8.ToArray();

    private readonly List<BatchItem> _items = [];
    private int _bytes = Open.Length + Close.Length;

    public IReadOnlyList<BatchItem> Items => _items;

    /// <summary>It takes no more, however small.</summary>
    public bool IsFull => _items.Count >= ForwarderLimits.BatchTransactions;

    /// <summary>Whether the item may be added; an empty batch takes any.</summary>
    public bool HasRoomFor(BatchItem item) => _items.Count == 0
        || !IsFull && _bytes + item.Json.Length + 1 <= ForwarderLimits.BatchBytes;

    public void Add(BatchItem item)
    {
        _items.Add(item);
        _bytes += item.Json.Length + 1;
    }

    /// <summary>The body that posts the given items: <c>{"data":[…]}</c>.</summary>
    public static byte[] Body(IReadOnlyList<BatchItem> items)
    {
        // Exactly as long: half a megabyte is neither cleared nor copied.
        var body = GC.AllocateUninitializedArray<byte>(BodyLength(items));
        Write(items, new MemoryStream(body));
        return body;
    }

    /// <summary>That body's bytes.</summary>
    public static int BodyLength(IReadOnlyList<BatchItem> items) =>
        Open.Length + Close.Length + items.Sum(item => item.Json.Length + 1) - 1;

    /// <summary>Writes that body.</summary>
    public static void Write(IReadOnlyList<BatchItem> items, Stream output)
    {
        output.Write(Open);
        for (var at = 0; at < items.Count; at++)
        {
            if (at > 0)
                output.WriteByte((byte)',');
            output.Write(items[at].Json.Span);
        }
        output.Write(Close);
    }
}
