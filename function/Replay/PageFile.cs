namespace CequenceApigw.Function.Replay;

/// <summary>Reads files one after the other into the same buffer.</summary>
internal sealed class PageFile
{
    private byte[] _buffer = [];

    // A byte order mark, as editors and Windows PowerShell write it.
    private static ReadOnlySpan<byte> Bom => "\uFEFF"u8;

    /// <summary>The file's content, until the next one is read.</summary>
    public ReadOnlySpan<byte> Read(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = checked((int)RandomAccess.GetLength(file));
        if (_buffer.Length < length)
            _buffer = new byte[length];
        var read = 0;
        while (read < length && RandomAccess.Read(file, _buffer.AsSpan(read, length - read), read) is > 0 and var count)
            read += count;
        var content = _buffer.AsSpan(0, read);
        return content.StartsWith(Bom) ? content[Bom.Length..] : content;
    }
}
