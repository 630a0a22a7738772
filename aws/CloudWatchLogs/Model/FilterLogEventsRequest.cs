using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class FilterLogEventsRequest : AmazonCloudWatchLogsRequest, IOperationInput
{
    public long? EndTime { get; set; }

    public string? FilterPattern { get; set; }

    public bool? Interleaved { get; set; }

    public int? Limit { get; set; }

    public string? LogGroupIdentifier { get; set; }

    public string? LogGroupName { get; set; }

    public string? LogStreamNamePrefix { get; set; }

    public List<string>? LogStreamNames { get; set; }

    public string? NextToken { get; set; }

    public long? StartTime { get; set; }

    public bool? Unmask { get; set; }

    Operation IOperationInput.Operation => new("FilterLogEvents");

    void IShape.Members(IMembers m)
    {
        EndTime = m.Long("endTime", EndTime);
        FilterPattern = m.Text("filterPattern", FilterPattern);
        Interleaved = m.Boolean("interleaved", Interleaved);
        Limit = m.Integer("limit", Limit);
        LogGroupIdentifier = m.Text("logGroupIdentifier", LogGroupIdentifier);
        LogGroupName = m.Text("logGroupName", LogGroupName);
        LogStreamNamePrefix = m.Text("logStreamNamePrefix", LogStreamNamePrefix);
        LogStreamNames = m.List("logStreamNames", LogStreamNames);
        NextToken = m.Text("nextToken", NextToken);
        StartTime = m.Long("startTime", StartTime);
        Unmask = m.Boolean("unmask", Unmask);
    }
}
