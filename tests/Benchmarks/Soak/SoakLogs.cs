using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using CequenceApigw.Function.Forwarder.Reading;

namespace CequenceApigw.Benchmarks.Soak;

/// <summary>CloudWatch Logs over <see cref="SoakTraffic"/>, and CloudWatch's count of the events that came in.</summary>
internal sealed class SoakLogs(SoakTraffic traffic, long start) : ILogPages, IAmazonCloudWatch
{
    private const int PageBytes = 1_000_000;
    private const long MetricDelay = 3 * SoakTraffic.Minute;
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<(int Group, long Minute), long> _incoming = [];
    private readonly HashSet<(int Group, long Minute)> _counted = [];

    /// <summary>The time, in milliseconds since the Unix epoch.</summary>
    public long Now { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public async Task<LogPageBytes> ReadAsync(FilterLogEventsRequest request, CancellationToken cancellationToken)
    {
        var (group, skip) = (NumberOf(request.LogGroupName!), int.Parse(request.NextToken ?? "0", CultureInfo.InvariantCulture));
        var page = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(page, Relaxed))
        {
            var (read, more) = (skip, false);
            json.WriteStartObject();
            json.WriteStartArray("events");
            foreach (var (timestamp, ingested, message, id) in Between(group, request.StartTime!.Value, request.EndTime!.Value).Skip(skip))
            {
                more = json.BytesPending + json.BytesCommitted > PageBytes;
                if (more)
                    break;
                Write(json, timestamp, ingested, message, id);
                read++;
            }
            json.WriteEndArray();
            if (more)
                json.WriteString("nextToken", read.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
        return await LogPageBytes.ReadAsync(new MemoryStream(page.WrittenSpan.ToArray()), page.WrittenCount, cancellationToken);
    }

    public Task<GetMetricDataResponse> GetMetricDataAsync(GetMetricDataRequest request, CancellationToken cancellationToken = default)
    {
        var (from, to) = (Milliseconds(request.StartTime), Math.Min(Milliseconds(request.EndTime) - 1, Now - MetricDelay));
        var results = request.MetricDataQueries!.Select(query =>
        {
            var group = NumberOf(query.MetricStat!.Metric!.Dimensions![0].Value!);
            List<long> minutes = [.. Minutes(from, to).Where(minute => Count(group, minute) > 0)];
            return new MetricDataResult
            {
                Id = query.Id,
                StatusCode = StatusCode.Complete,
                Timestamps = [.. minutes.Select(minute => DateTimeOffset.FromUnixTimeMilliseconds(minute).UtcDateTime)],
                Values = [.. minutes.Select(minute => (double)Count(group, minute))],
            };
        });
        return Task.FromResult(new GetMetricDataResponse { MetricDataResults = [.. results] });
    }

    /// <summary>Counts what comes in of a minute's events, and forgets counts that nobody asks for any more.</summary>
    public void Arrive(int group, long minute)
    {
        if (!_counted.Add((group, minute)))
            return;
        foreach (var each in traffic.Events(group, minute))
            _incoming[(group, Floor(each.Ingested))] = Count(group, Floor(each.Ingested)) + 1;
        _incoming.Remove((group, minute - 60 * SoakTraffic.Minute));
        _counted.Remove((group, minute - 60 * SoakTraffic.Minute));
    }

    public void Dispose()
    {
    }

    private IEnumerable<(long Timestamp, long Ingested, string Message, string Id)> Between(int group, long from, long to) =>
        Minutes(Math.Max(from, start), to).SelectMany(minute => traffic.Events(group, minute))
            .Where(each => from <= each.Timestamp && each.Timestamp <= to && each.Ingested <= Now);

    private long Count(int group, long minute) => _incoming.GetValueOrDefault((group, minute));

    private static void Write(Utf8JsonWriter json, long timestamp, long ingested, string message, string id)
    {
        json.WriteStartObject();
        json.WriteString("logStreamName", "e369853df766fa44e1ed0ff613f563bd");
        json.WriteNumber("timestamp", timestamp);
        json.WriteString("message", message);
        json.WriteNumber("ingestionTime", ingested);
        json.WriteString("eventId", id);
        json.WriteEndObject();
    }

    private static IEnumerable<long> Minutes(long from, long to)
    {
        for (var minute = Floor(from); minute <= to; minute += SoakTraffic.Minute)
            yield return minute;
    }

    private static int NumberOf(string logGroup) => int.Parse(logGroup.Split('_', '/')[1].AsSpan(3), CultureInfo.InvariantCulture);

    private static long Floor(long time) => time - time % SoakTraffic.Minute;

    private static long Milliseconds(DateTime? time) => new DateTimeOffset(time!.Value).ToUnixTimeMilliseconds();
}
