using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DescribeLogGroupsRequest : AmazonCloudWatchLogsRequest, IOperationInput
{
    public List<string>? AccountIdentifiers { get; set; }

    public bool? IncludeLinkedAccounts { get; set; }

    public int? Limit { get; set; }

    public LogGroupClass? LogGroupClass { get; set; }

    public string? LogGroupNamePattern { get; set; }

    public string? LogGroupNamePrefix { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("DescribeLogGroups");

    void IShape.Members(IMembers m)
    {
        AccountIdentifiers = m.List("accountIdentifiers", AccountIdentifiers);
        IncludeLinkedAccounts = m.Boolean("includeLinkedAccounts", IncludeLinkedAccounts);
        Limit = m.Integer("limit", Limit);
        LogGroupClass = m.Text("logGroupClass", LogGroupClass);
        LogGroupNamePattern = m.Text("logGroupNamePattern", LogGroupNamePattern);
        LogGroupNamePrefix = m.Text("logGroupNamePrefix", LogGroupNamePrefix);
        NextToken = m.Text("nextToken", NextToken);
    }
}
