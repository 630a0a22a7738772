using System.Buffers;
using Amazon.Runtime;

namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>An answer of FilterLogEvents in a pooled buffer, which is given back by <see cref="Dispose"/>.</summary>
internal sealed class LogPageBytes : IDisposable
{
    // An answer without events; those with events are up to some megabytes.
    private const int Smallest = 16 * 1024;

    // 1 MB of events, each character escaped, is a fifth of it.
    private const int Largest = 32 << 20;

    private byte[] _buffer = [];

    /// <summary>How many bytes.</summary>
    public int Length { get; private set; }

    /// <summary>The JSON, until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Content => _buffer.AsSpan(0, Length);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The answer's body.</param>
    /// <param name="length">How long it is said to be; 0 or less if nothing is said.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="AmazonUnmarshallingException">It is larger than any page: 32 MiB.</exception>
    public static async Task<LogPageBytes> ReadAsync(Stream stream, long length, CancellationToken cancellationToken)
    {
        var page = new LogPageBytes();
        try
        {
            page.Reserve((int)Math.Clamp(length + 1, Smallest, Largest + 1));
            while (await stream.ReadAsync(page._buffer.AsMemory(page.Length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
            {
                page.Length += read;
                if (page.Length > Largest)
                    throw new AmazonUnmarshallingException(requestId: null, lastKnownLocation: "/", responseBody: null, $"The page has more than {Largest} bytes", innerException: null);
                if (page.Length == page._buffer.Length)
                    page.Reserve(page.Length * 2);
            }
            return page;
        }
        catch
        {
            page.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, Length) = ([], 0);
    }

    private void Reserve(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Content.CopyTo(larger);
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
