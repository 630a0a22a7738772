using System.Text;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Function.Replay;

/// <summary>
/// <c>bootstrap replay DIR</c>: what the forwarder makes of recorded pages, with the code that runs in Lambda. Its last
/// line on the standard output is the run's statistics.
/// </summary>
internal static class ReplayCommand
{
    private const int OutputBuffer = 1 << 16;

    /// <summary>The exit code: 0, or 1 with the reason on the error stream.</summary>
    /// <param name="arguments">What follows <c>replay</c>.</param>
    /// <param name="output">Gets the statistics.</param>
    /// <param name="error">Gets what went wrong.</param>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var started = TimeProvider.System.GetTimestamp();
        var statistics = new RunStatistics();
        try
        {
            var options = ReplayOptions.Parse(arguments);
            var groups = RecordedLogGroup.In(options.Directory);
            await using var file = options.OutputFile is { } path ? Create(path) : null;
            using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
            var delivery = options.EdgeEndpoint is { } edge
                ? new BatchDelivery(new EdgeClient(new HttpRetry(http, TimeProvider.System, statistics), edge, tokens: null, statistics))
                : null;
            using var replay = new LogReplay(options, new ReplayedBatches(file, delivery, statistics, error), statistics);
            foreach (var group in groups)
                await replay.ReplayAsync(group, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ReplayException or DeliveryException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return 1;
        }
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var line = StatisticsLine.Render(statistics, DateTimeOffset.UtcNow, LogReplay.Version, elapsed, metricsOf: null);
        await output.WriteLineAsync(Encoding.UTF8.GetString(ProcessCost.AddTo(line))).ConfigureAwait(false);
        return 0;
    }

    private static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.Read, OutputBuffer);
}
