using System.Buffers;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>The body that posts transactions, <c>{"data":[…]}</c>, as they are written into it one after the other.</summary>
internal sealed class BatchBody : IBufferWriter<byte>
{
    private const int InitialBytes = 1 << 16;

    private byte[] _bytes = [];
    private int _length;

    private static ReadOnlySpan<byte> Open => "{\"data\":["u8;

    private static ReadOnlySpan<byte> Close => "]}"u8;

    /// <summary>What stands around the transactions of a body and between them.</summary>
    /// <param name="transactions">How many there are, at least one.</param>
    public static int Frame(int transactions) => Open.Length + Close.Length + transactions - 1;

    /// <summary>Begins the next transaction, whose bytes are then written. Returns where the body ended before.</summary>
    public int Begin()
    {
        var end = _length;
        this.Write(end == 0 ? Open : ","u8);
        return end;
    }

    /// <summary>Where what is written next begins.</summary>
    public int Length => _length;

    /// <summary>What was written from there on. Stays as it is until the body is cut or used again.</summary>
    public ReadOnlyMemory<byte> From(int start) => _bytes.AsMemory(start, _length - start);

    /// <summary>The whole body; more transactions may follow.</summary>
    public ReadOnlyMemory<byte> Whole()
    {
        Close.CopyTo(GetSpan(Close.Length));
        return _bytes.AsMemory(0, _length + Close.Length);
    }

    /// <summary>Takes back what was written from there on; of the whole body with 0.</summary>
    public void CutAt(int length) => _length = length;

    /// <inheritdoc/>
    public void Advance(int count) => _length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
        {
            // Who reads what was written before does so in the old array.
            var larger = GC.AllocateUninitializedArray<byte>(Math.Max(needed, Math.Max(InitialBytes, _bytes.Length * 2)));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            _bytes = larger;
        }
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
