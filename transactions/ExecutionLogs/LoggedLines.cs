namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The texts of one request's lines, copied into one buffer; of a repeated line the first.</summary>
internal sealed class LoggedLines
{
    private const int InitialSize = 2048;
    private const int Kinds = (int)LineKind.Other;

    private readonly Entry[] _entries = new Entry[Kinds];
    private byte[] _buffer = new byte[InitialSize];
    private int _length;

    public ReadOnlySpan<byte> this[LineKind kind] => _buffer.AsSpan(_entries[(int)kind].Start, _entries[(int)kind].Length);

    public bool Has(LineKind kind) => _entries[(int)kind].Seen;

    public bool IsTruncated(LineKind kind) => _entries[(int)kind].Truncated;

    public void Add(LineKind kind, ReadOnlySpan<byte> text, bool truncated = false)
    {
        if (kind == LineKind.Other || Has(kind))
            return;
        // Only the texts of the kinds before Started are read again.
        if (kind >= LineKind.Started)
            text = default;
        if (_buffer.Length - _length < text.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + text.Length));
        text.CopyTo(_buffer.AsSpan(_length));
        _entries[(int)kind] = new Entry(true, truncated, _length, text.Length);
        _length += text.Length;
    }

    /// <summary>Frees the texts; what was seen stays known.</summary>
    public void Release() => _buffer = [];

    private readonly record struct Entry(bool Seen, bool Truncated, int Start, int Length);
}
