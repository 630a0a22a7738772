namespace CequenceApigw.Function.Replay;

/// <summary>Reads files one after the other into the same buffer.</summary>
internal sealed class PageFile
{
    private byte[] _buffer = [];

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
        return _buffer.AsSpan(0, read);
    }
}
