using System.Globalization;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>CloudWatch Logs in memory: log groups and their retention, and delivery sources.</summary>
internal sealed class LogGroups : IAmazonCloudWatchLogs
{
    private const int PageSize = 2;

    /// <summary>By name; null keeps events for ever.</summary>
    public SortedDictionary<string, int?> RetentionInDays { get; } = new(StringComparer.Ordinal);

    public List<DeliverySource> DeliverySources { get; } = [];

    /// <summary>Runs before delivery sources are listed; a test throws from it.</summary>
    public Action? BeforeDeliverySources { get; set; }

    /// <summary>Runs before each change with the log group's name; a test throws from it.</summary>
    public Action<string>? BeforeChange { get; set; }

    public Action<string>? AfterChange { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public Task<DescribeLogGroupsResponse> DescribeLogGroupsAsync(DescribeLogGroupsRequest request, CancellationToken cancellationToken = default)
    {
        var matching = RetentionInDays.Where(group => group.Key.StartsWith(request.LogGroupNamePrefix!, StringComparison.Ordinal))
            .Where(group => string.CompareOrdinal(group.Key, request.NextToken) > 0).ToList();
        return Task.FromResult(new DescribeLogGroupsResponse
        {
            LogGroups = [.. matching.Take(PageSize).Select(group => new LogGroup { LogGroupName = group.Key, RetentionInDays = group.Value })],
            NextToken = matching.Count > PageSize ? matching[PageSize - 1].Key : null,
        });
    }

    public Task<DescribeDeliverySourcesResponse> DescribeDeliverySourcesAsync(DescribeDeliverySourcesRequest request, CancellationToken cancellationToken = default)
    {
        BeforeDeliverySources?.Invoke();
        var start = int.Parse(request.NextToken ?? "0", CultureInfo.InvariantCulture);
        var end = start + PageSize;
        return Task.FromResult(new DescribeDeliverySourcesResponse
        {
            DeliverySources = [.. DeliverySources.Skip(start).Take(PageSize)],
            NextToken = end < DeliverySources.Count ? end.ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    public Task<PutRetentionPolicyResponse> PutRetentionPolicyAsync(PutRetentionPolicyRequest request, CancellationToken cancellationToken = default)
    {
        Change(request.LogGroupName!, request.RetentionInDays!.Value);
        return Task.FromResult(new PutRetentionPolicyResponse());
    }

    public Task<DeleteRetentionPolicyResponse> DeleteRetentionPolicyAsync(DeleteRetentionPolicyRequest request, CancellationToken cancellationToken = default)
    {
        Change(request.LogGroupName!, days: null);
        return Task.FromResult(new DeleteRetentionPolicyResponse());
    }

    public Task<FilterLogEventsResponse> FilterLogEventsAsync(FilterLogEventsRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public void Dispose()
    {
    }

    private void Change(string name, int? days)
    {
        BeforeChange?.Invoke(name);
        if (!RetentionInDays.ContainsKey(name))
            throw new ResourceNotFoundException("The specified log group does not exist.");
        RetentionInDays[name] = days;
        AfterChange?.Invoke(name);
    }
}
