using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DescribeLogGroupsResponse : AmazonWebServiceResponse, IShape
{
    public List<LogGroup>? LogGroups { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        LogGroups = m.List("logGroups", LogGroups);
        NextToken = m.Text("nextToken", NextToken);
    }
}
