using System.Text.Json;
using Amazon.CloudWatchLogs;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder;

/// <summary>Runs the forwarder once a minute. What outlives a run are connections, the access token and the request rate.</summary>
internal sealed class ForwarderHandler(
    ForwarderSettings settings, StateTable state, IAmazonCloudWatchLogs logs, HttpClient http, AccessTokens? tokens, TextWriter output,
    TimeProvider time, bool gzip = false, bool metrics = true) : IHandler
{
    // Lambda's.
    private static readonly TimeSpan LongestInvocation = TimeSpan.FromMinutes(15);

    private readonly RequestRate _rate = new(FilterLogEventsQuota.CallsPerSecond(settings.Region), time);
    private readonly RunLog _log = new(output, settings.LogLevel);
    private EdgeGzip? _gzip;

    /// <summary>The handler of the function's environment.</summary>
    public static ForwarderHandler FromEnvironment()
    {
        var settings = ForwarderSettings.From(Environment.GetEnvironmentVariable);
        // A redirect would carry the token to another host. Connections are renewed, so that changed addresses are seen.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        // Answers are read whole where their content matters, which is little.
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = 1 << 20 };
        var tokens = settings is { AuthEndpoint: { } endpoint, ClientSecretArn: { } secretArn }
            ? new AccessTokens(endpoint, ClientSecret.Of(secretArn), TimeProvider.System)
            : null;
        return new ForwarderHandler(
            settings, StateTable.FromEnvironment(), new AmazonCloudWatchLogsClient(), client,
            tokens, Console.Out, TimeProvider.System);
    }

    /// <summary>Answers with the run's statistics.</summary>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var scheduled = ScheduledTime(invocation.Payload) ?? time.GetUtcNow();
        var statistics = new RunStatistics(time);
        var retry = new HttpRetry(http, time, statistics);
        _gzip ??= new EdgeGzip(gzip, _log);
        var delivery = new BatchDelivery(new EdgeClient(retry, settings.EdgeEndpoint, tokens, statistics, _gzip));
        var reader = new LogReader(logs, _rate, time, statistics);
        using var budget = new CancellationTokenSource(Budget(invocation.Deadline), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        await new ForwarderRun(state, settings, reader, delivery, statistics, _log)
            .RunAsync(scheduled, stop.Token, cancellationToken).ConfigureAwait(false);
        var line = StatisticsLine.Render(statistics, scheduled, settings.Version, time.GetElapsedTime(started), metrics);
        _log.WriteLine(line);
        return line;
    }

    private TimeSpan Budget(DateTimeOffset deadline)
    {
        var left = deadline - time.GetUtcNow() - ForwarderLimits.DeadlineReserve;
        return left < TimeSpan.Zero ? TimeSpan.Zero : left > LongestInvocation ? LongestInvocation : left;
    }

    private static DateTimeOffset? ScheduledTime(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = JsonDocument.Parse(payload);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("scheduledTime", out var time)
                && time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out var scheduled)
                ? scheduled
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
