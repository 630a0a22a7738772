using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Log groups that answer FilterLogEvents as CloudWatch Logs does: by timestamp, in pages, empty ones among them.</summary>
internal sealed class FakeLogs : IAmazonCloudWatchLogs
{
    private readonly Dictionary<string, List<(long Timestamp, string Message)>> _groups = [];

    public int PageSize { get; set; } = 1000;

    public bool EmptyPagesBetween { get; set; }

    /// <summary>So many calls are throttled first.</summary>
    public int ThrottledCalls { get; set; }

    public int Calls { get; private set; }

    /// <summary>The answers' sizes.</summary>
    public long BytesSent { get; private set; }

    /// <summary>Runs before each answer.</summary>
    public Action<FilterLogEventsRequest>? BeforeAnswer { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public void Write(string logGroupName, IEnumerable<(string Message, long Timestamp)> events)
    {
        lock (_groups)
        {
            if (!_groups.TryGetValue(logGroupName, out var group))
                _groups[logGroupName] = group = [];
            group.AddRange(events.Select(e => (e.Timestamp, e.Message)));
        }
    }

    public Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeAnswer?.Invoke(request);
        lock (_groups)
        {
            Calls++;
            if (ThrottledCalls-- > 0)
                throw new ThrottlingException("Rate exceeded");
            if (!_groups.TryGetValue(request.LogGroupName!, out var group))
                throw new ResourceNotFoundException("The specified log group does not exist.");
            return Task.FromResult(Page(request, [.. group.Where(e => e.Timestamp >= request.StartTime && e.Timestamp <= request.EndTime).OrderBy(e => e.Timestamp)]));
        }
    }

    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<PutRetentionPolicyResponse> PutRetentionPolicyAsync(PutRetentionPolicyRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<DeleteRetentionPolicyResponse> DeleteRetentionPolicyAsync(DeleteRetentionPolicyRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void Dispose()
    {
    }

    // The token says where to go on, and whether an empty page comes first.
    private FilterLogEventsResponse Page(FilterLogEventsRequest request, List<(long Timestamp, string Message)> events)
    {
        var token = request.NextToken ?? "0";
        var empty = token.StartsWith('e');
        var from = int.Parse(token.TrimStart('e'));
        if (empty)
            return new FilterLogEventsResponse { Events = [], NextToken = $"{from}" };
        var next = from + PageSize;
        BytesSent += 1000;
        return new FilterLogEventsResponse
        {
            ContentLength = 1000,
            Events = [.. events.Skip(from).Take(PageSize).Select(e => new FilteredLogEvent { Timestamp = e.Timestamp, Message = e.Message })],
            NextToken = next >= events.Count ? null : EmptyPagesBetween ? $"e{next}" : $"{next}",
        };
    }
}
