using System.Text.Json;
using Amazon.CloudWatch;
using Amazon.S3;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Connections;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Following;
using CequenceApigw.Function.Forwarder.LateEvents;
using CequenceApigw.Function.Forwarder.Progress;
using CequenceApigw.Function.Forwarder.Reading;
using CequenceApigw.Function.Forwarder.Reporting;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Forwarder;

/// <summary>
/// Runs the forwarder once a minute. What outlives a run are connections, the access token, the request rate, and what is
/// remembered of the log groups.
/// </summary>
internal sealed class ForwarderHandler : IHandler
{
    // Lambda's.
    private static readonly TimeSpan LongestInvocation = TimeSpan.FromMinutes(15);

    private readonly ForwarderSettings _settings;
    private readonly StateTable _state;
    private readonly ILogPages _pages;
    private readonly HttpClient _http;
    private readonly AccessTokens? _tokens;
    private readonly TimeProvider _time;
    private readonly RequestRate _rate;
    private readonly RunLog _log;
    private readonly IncomingLogEvents _incoming;
    private readonly CheckpointStore _checkpoints;
    private readonly LogGroupFollowers _followers;
    private readonly RunLease _lease;
    private readonly EdgeGzip _gzip;
    private readonly Random? _random;
    private Lease? _former;

    public ForwarderHandler(
        ForwarderSettings settings, StateTable state, ILogPages pages, IAmazonCloudWatch cloudWatch, HttpClient http, AccessTokens? tokens,
        TextWriter output, TimeProvider time, Random? random = null)
    {
        (_settings, _state, _pages, _http, _tokens, _time, _random) = (settings, state, pages, http, tokens, time, random);
        _rate = new RequestRate(FilterLogEventsQuota.CallsPerSecond(settings.Region), time);
        _log = new RunLog(output, settings.LogLevel);
        _incoming = new IncomingLogEvents(cloudWatch, _log, time);
        _checkpoints = new CheckpointStore(state);
        _followers = new LogGroupFollowers(settings, _checkpoints);
        _lease = new RunLease(state, "forwarder", time);
        _gzip = new EdgeGzip(settings.EdgeGzipEnabled, _log);
    }

    /// <summary>The handler of the function's environment.</summary>
    public static ForwarderHandler FromEnvironment()
    {
        var settings = ForwarderSettings.From(Environment.GetEnvironmentVariable);
        var proxy = new OutboundProxy(HttpClient.DefaultProxy);
        var privateCa = settings.PrivateCa is var (bucket, key) ? new PrivateCaObject(() => new AmazonS3Client(), bucket, key) : null;
        var tokens = settings is { AuthEndpoint: { } endpoint, ClientSecretArn: { } secretArn }
            ? new AccessTokens(endpoint, ClientSecret.Of(secretArn, proxy), TimeProvider.System)
            : null;
        return new ForwarderHandler(
            settings,
            StateTable.FromEnvironment(),
            new FilterLogEventsClient(),
            new AmazonCloudWatchClient(),
            OutboundHandler.Client(proxy, privateCa),
            tokens,
            Console.Out,
            TimeProvider.System);
    }

    /// <summary>Answers with the run's statistics.</summary>
    public async Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        // A run that dies is not killed later than this.
        if (await _lease.TryTakeAsync(invocation.Deadline, cancellationToken).ConfigureAwait(false) is not { } lease)
        {
            _log.Write(LogLevel.Info, "Another run is under way; it is left to it what there is to forward.", ("id", "ConcurrentRun"));
            return "{}"u8.ToArray();
        }
        if (!RunLease.Follows(lease, _former))
            _followers.DropAll();
        _former = lease;
        try
        {
            return await RunAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await ReleaseAsync(lease).ConfigureAwait(false);
        }
    }

    // It ends by itself before the next run: what this one did is not to be called a failure for it.
    private async Task ReleaseAsync(Lease lease)
    {
        try
        {
            await _lease.ReleaseAsync(lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            _log.Write(LogLevel.Info, $"The run's lease can't be given back: {e.Message} It ends by itself.", ("id", "LeaseNotReleased"));
        }
    }

    private async Task<byte[]> RunAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var scheduled = ScheduledTime(invocation.Payload) ?? _time.GetUtcNow();
        var statistics = new RunStatistics(_time);
        var end = invocation.Deadline - ForwarderLimits.DeadlineReserve;
        var retry = new HttpRetry(_http, _time, statistics, _random, end);
        var delivery = new BatchDelivery(new EdgeClient(retry, _settings.EdgeEndpoint, _tokens, statistics, _gzip));
        using var stop = StopBefore(end, cancellationToken);
        using var stopReading = StopBefore(end - ForwarderLimits.SendingReserve, stop.Token);
        var scope = new RunScope(
            scheduled, new LogReader(_pages, _rate, statistics, _time), delivery, _checkpoints, statistics, _log,
            stopReading.Token, stop.Token, cancellationToken);
        await new ForwarderRun(_state, _followers, _incoming, scope).ForwardAsync().ConfigureAwait(false);
        var line = StatisticsLine.Render(
            statistics, scheduled, _settings.Version, _time.GetElapsedTime(started), _settings.MetricsEnabled ? _settings.IntegrationName : null);
        _log.WriteLine(line);
        return line;
    }

    // Fires when it is time, or with the other token.
    private StopSource StopBefore(DateTimeOffset time, CancellationToken other)
    {
        var left = time - _time.GetUtcNow();
        return new StopSource(left < TimeSpan.Zero ? TimeSpan.Zero : left > LongestInvocation ? LongestInvocation : left, _time, other);
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
        // The latter: a name with half of a surrogate pair.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
