using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CequenceApigw.Function.Replay;

/// <summary>What the process has cost since its start.</summary>
internal static class ProcessCost
{
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>A JSON object with the members <c>cpu_s</c> (seconds, user and kernel) and <c>peak_rss_mb</c> (MiB) added.</summary>
    public static byte[] AddTo(ReadOnlySpan<byte> json)
    {
        using var process = Process.GetCurrentProcess();
        var cost = string.Create(
            CultureInfo.InvariantCulture,
            $",\"cpu_s\":{process.TotalProcessorTime.TotalSeconds:0.000},\"peak_rss_mb\":{process.PeakWorkingSet64 / BytesPerMegabyte:0.0}}}");
        return [.. json[..^1], .. Encoding.UTF8.GetBytes(cost)];
    }
}
