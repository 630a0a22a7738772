using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CequenceApigw.Benchmarks.Runs;

/// <summary>What no forwarder can do without: reading the pages and finding their JSON tokens.</summary>
internal static class BarePass
{
    public static void Run(string directory)
    {
        var (buffer, tokens) = (Array.Empty<byte>(), 0L);
        foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            tokens += CountTokens(Read(path, ref buffer));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"tokens\":{tokens},\"cpu_s\":{process.TotalProcessorTime.TotalSeconds},\"peak_rss_mb\":{process.PeakWorkingSet64 / 1048576.0:0.0}}}"));
    }

    private static ReadOnlySpan<byte> Read(string path, ref byte[] buffer)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = (int)RandomAccess.GetLength(file);
        if (buffer.Length < length)
            buffer = new byte[length];
        return buffer.AsSpan(0, RandomAccess.Read(file, buffer.AsSpan(0, length), 0));
    }

    private static long CountTokens(ReadOnlySpan<byte> page)
    {
        var reader = new Utf8JsonReader(page);
        var tokens = 0L;
        while (reader.Read())
            tokens++;
        return tokens;
    }
}
