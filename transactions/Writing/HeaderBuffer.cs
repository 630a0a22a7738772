using System.Buffers;
using CequenceApigw.Transactions.ExecutionLogs;

namespace CequenceApigw.Transactions.Writing;

/// <summary>Finds the headers of one message after the other, once, for all who look at them.</summary>
internal sealed class HeaderBuffer : IDisposable
{
    private const int MostMessagesHave = 64;

    private HeaderEntry[] _entries = ArrayPool<HeaderEntry>.Shared.Rent(MostMessagesHave);

    /// <summary>The headers of a map; valid until the next one.</summary>
    /// <param name="text">The map.</param>
    /// <param name="truncated">Whether the log cuts it.</param>
    public LoggedHeaders Read(ReadOnlySpan<byte> text, bool truncated)
    {
        var count = 0;
        var map = new LogMap(text, truncated, LogMapNames.HttpTokens);
        for (; map.Read(); count++)
        {
            if (count == _entries.Length)
                Grow();
            _entries[count] = Locate(text, map);
        }
        return new LoggedHeaders(text, _entries.AsSpan(0, count), map.IsCut ? Locate(text, map) : default);
    }

    public void Dispose()
    {
        ArrayPool<HeaderEntry>.Shared.Return(_entries);
        _entries = [];
    }

    private static HeaderEntry Locate(ReadOnlySpan<byte> text, scoped in LogMap map)
    {
        text.Overlaps(map.Name, out var name);
        text.Overlaps(map.Value, out var value);
        return new HeaderEntry(name, map.Name.Length, value, map.Value.Length);
    }

    private void Grow()
    {
        var larger = ArrayPool<HeaderEntry>.Shared.Rent(_entries.Length * 2);
        _entries.CopyTo(larger, 0);
        ArrayPool<HeaderEntry>.Shared.Return(_entries);
        _entries = larger;
    }
}
