namespace CequenceApigw.Transactions.Writing;

/// <summary>The headers of a request or response, found in a map that the log prints; none by default.</summary>
/// <param name="text">The map.</param>
/// <param name="entries">Where the headers are in it.</param>
/// <param name="cut">The header that was left out because the log cuts it; its name is empty if there is none.</param>
internal readonly ref struct LoggedHeaders(ReadOnlySpan<byte> text, ReadOnlySpan<HeaderEntry> entries, HeaderEntry cut)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly ReadOnlySpan<HeaderEntry> _entries = entries;
    private readonly HeaderEntry _cut = cut;

    public int Count => _entries.Length;

    public ReadOnlySpan<byte> CutName => _text.Slice(_cut.Name, _cut.NameLength);

    public ReadOnlySpan<byte> CutValue => _text.Slice(_cut.Value, _cut.ValueLength);

    public ReadOnlySpan<byte> Name(int at) => _text.Slice(_entries[at].Name, _entries[at].NameLength);

    public ReadOnlySpan<byte> Value(int at) => _text.Slice(_entries[at].Value, _entries[at].ValueLength);
}
