namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The texts of one request's lines, copied into one buffer; of a repeated line the first.</summary>
internal sealed class LoggedLines
{
    private const int KeptKinds = (int)LineKind.Started;

    private Entry[] _entries = new Entry[KeptKinds];
    private byte[] _buffer = LineBuffers.Rent();
    private int _length;
    private uint _seen;

    public ReadOnlySpan<byte> this[LineKind kind] => _buffer.AsSpan(_entries[(int)kind].Start, _entries[(int)kind].Length);

    public bool Has(LineKind kind) => (_seen & Bit(kind)) != 0;

    public bool IsTruncated(LineKind kind) => _entries[(int)kind].Truncated;

    public void Add(LineKind kind, ReadOnlySpan<byte> text, bool truncated = false)
    {
        if (kind == LineKind.Other || Has(kind))
            return;
        _seen |= Bit(kind);
        // Only the texts of the kinds before Started are read again.
        if (kind >= LineKind.Started)
            return;
        if (_buffer.Length - _length < text.Length)
            Grow(_length + text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _entries[(int)kind] = new Entry(truncated, _length, text.Length);
        _length += text.Length;
    }

    /// <summary>Keeps the texts in no more memory than they need.</summary>
    public void Compact()
    {
        if (_buffer.Length == _length)
            return;
        var buffer = _buffer;
        _buffer = buffer[.._length];
        LineBuffers.Return(buffer);
    }

    /// <summary>Frees the texts; what was seen stays known.</summary>
    public void Release()
    {
        if (_entries.Length > 0)
            LineBuffers.Return(_buffer);
        (_entries, _buffer, _length) = ([], [], 0);
    }

    private static uint Bit(LineKind kind) => 1u << (int)kind;

    private void Grow(int length)
    {
        var larger = new byte[Math.Max(_buffer.Length * 2, length)];
        _buffer.AsSpan(0, _length).CopyTo(larger);
        LineBuffers.Return(_buffer);
        _buffer = larger;
    }

    private readonly record struct Entry(bool Truncated, int Start, int Length);
}
