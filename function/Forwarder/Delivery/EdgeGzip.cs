using System.IO.Compression;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Whether batches are compressed. An Edge that doesn't take them so gets them plain, until the process ends.</summary>
/// <param name="enabled">The setting.</param>
/// <param name="log">Is told once that the Edge doesn't.</param>
internal sealed class EdgeGzip(bool enabled, RunLog log)
{
    private int _on = enabled ? 1 : 0;
    private volatile bool _isProven;

    public bool IsOn => Volatile.Read(ref _on) == 1;

    /// <summary>The Edge has accepted a compressed body: a refusal is not about the compression.</summary>
    public bool IsProven => _isProven;

    public void Prove() => _isProven = true;

    public void SwitchOff()
    {
        if (Interlocked.Exchange(ref _on, 0) == 1)
            log.Write(LogLevel.Info, "The Edge takes no gzip; batches are sent plain.", ("id", "EdgeGzipUnsupported"));
    }

    public static byte[] Compress(ReadOnlyMemory<byte> body)
    {
        var output = new MemoryStream(body.Length / 4);
        // Fast: what is saved is bytes on the way, paid with the function's time.
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body.Span);
        return output.ToArray();
    }
}
