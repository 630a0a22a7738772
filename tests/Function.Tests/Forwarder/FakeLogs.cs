using System.Text.Json;
using Amazon.CloudWatchLogs.Model;
using CequenceApigw.Function.Forwarder.Reading;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>
/// Log groups that answer FilterLogEvents as CloudWatch Logs does: in the order of timestamps and of ingestion, in pages, empty
/// ones among them, and without what has not come in yet.
/// </summary>
internal sealed class FakeLogs : ILogPages
{
    private readonly Dictionary<string, List<LoggedEvent>> _groups = [];
    private long _sequence;
    private (string? Group, long? Start, long? End, long Now, long Written) _asked;
    private List<LoggedEvent> _answer = [];

    public int PageSize { get; set; } = 1000;

    public bool EmptyPagesBetween { get; set; }

    /// <summary>So many calls are throttled first.</summary>
    public int ThrottledCalls { get; set; }

    public int Calls { get; private set; }

    /// <summary>The answers' sizes.</summary>
    public long BytesSent { get; private set; }

    /// <summary>CloudWatch Logs' clock, in milliseconds since the Unix epoch.</summary>
    public long Now { get; set; }

    /// <summary>Runs before each answer.</summary>
    public Action<FilterLogEventsRequest>? BeforeAnswer { get; set; }

    /// <summary>The log groups whose answers break off in their middle.</summary>
    public Func<string, bool>? Cut { get; set; }

    /// <summary>How many events there are, in all log groups.</summary>
    public int Count => _groups.Values.Sum(group => group.Count);

    /// <summary>Writes events that come in at once, but not before now.</summary>
    public void Write(string logGroupName, IEnumerable<(string Message, long Timestamp)> events) =>
        Write(logGroupName, events.Select(e => (e.Message, e.Timestamp, Math.Max(e.Timestamp, Now))));

    /// <summary>Writes events that come in at their times.</summary>
    public void Write(string logGroupName, IEnumerable<(string Message, long Timestamp, long IngestionTime)> events)
    {
        lock (_groups)
        {
            if (!_groups.TryGetValue(logGroupName, out var group))
                _groups[logGroupName] = group = [];
            group.AddRange(events.Select(e => new LoggedEvent(e.Timestamp, e.IngestionTime, _sequence++, e.Message)));
        }
    }

    /// <summary>How many events came in during the minute that begins then; none of a log group that doesn't exist.</summary>
    public int CountIngested(string logGroupName, long minute)
    {
        lock (_groups)
            return _groups.GetValueOrDefault(logGroupName, []).Count(e => e.IngestionTime >= minute && e.IngestionTime < minute + 60_000);
    }

    public async Task<LogPageBytes> ReadAsync(FilterLogEventsRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeAnswer?.Invoke(request);
        cancellationToken.ThrowIfCancellationRequested();
        byte[] answer;
        lock (_groups)
        {
            Calls++;
            if (ThrottledCalls-- > 0)
                throw new ThrottlingException("Rate exceeded");
            if (!_groups.TryGetValue(request.LogGroupName!, out var group))
                throw new ResourceNotFoundException("The specified log group does not exist.");
            answer = Page(request, Find(group, request));
            if (Cut?.Invoke(request.LogGroupName!) == true)
                answer = answer[..(answer.Length / 2)];
            BytesSent += answer.Length;
        }
        return await LogPageBytes.ReadAsync(new MemoryStream(answer), answer.Length, cancellationToken);
    }

    // The pages of one search come one after the other.
    private List<LoggedEvent> Find(List<LoggedEvent> group, FilterLogEventsRequest request)
    {
        var asked = (request.LogGroupName, request.StartTime, request.EndTime, Now, _sequence);
        if (asked != _asked)
            _answer = [.. group.Where(e => e.Timestamp >= request.StartTime && e.Timestamp <= request.EndTime && e.IngestionTime <= Now).Order()];
        _asked = asked;
        return _answer;
    }

    // The token says after which event to go on, whatever has come in meanwhile, and whether an empty page comes first.
    private byte[] Page(FilterLogEventsRequest request, List<LoggedEvent> events)
    {
        var token = request.NextToken ?? "";
        var last = token.TrimStart('e');
        var from = last.Length == 0 ? 0 : 1 + events.FindIndex(e => $"{e.Sequence}" == last);
        var size = token.StartsWith('e') ? 0 : PageSize;
        var more = from + size < events.Count;
        var next = more && from + size > 0 ? $"{events[from + size - 1].Sequence}" : "";
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            events = events.Skip(from).Take(size).Select(e => new
            {
                logStreamName = "s", timestamp = e.Timestamp, message = e.Message, ingestionTime = e.IngestionTime, eventId = e.Id,
            }),
            nextToken = !more ? null : size == 0 || !EmptyPagesBetween ? next : $"e{next}",
            searchedLogStreams = Array.Empty<object>(),
        });
    }
}
