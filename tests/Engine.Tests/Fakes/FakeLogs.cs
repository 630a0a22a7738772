using Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>The forwarders' statistics lines, by the role that may read them.</summary>
internal sealed class FakeLogs(FakeAws aws)
{
    public Dictionary<(string RoleArn, string Region), List<string>> Lines { get; } = [];

    // One line a page, the first page empty: an empty page with a token is normal.
    public FilterLogEventsResponse Filter(FilterLogEventsRequest request, string roleArn, string region)
    {
        aws.Record(request);
        Assert.Equal("/CequenceApigw/forwarder", request.LogGroupName);
        Assert.Equal("{ $.log_group_count = * }", request.FilterPattern);
        var lines = Lines.GetValueOrDefault((roleArn, region)) ?? [];
        var index = int.Parse(request.NextToken ?? "0");
        return new FilterLogEventsResponse
        {
            Events = index == 0 ? null : [new() { Message = lines[index - 1], Timestamp = request.StartTime + index }],
            NextToken = index < lines.Count ? $"{index + 1}" : null,
        };
    }
}
