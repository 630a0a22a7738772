using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DescribeDeliverySourcesRequest : AmazonCloudWatchLogsRequest, IOperationInput
{
    public int? Limit { get; set; }

    public string? NextToken { get; set; }

    Operation IOperationInput.Operation => new("DescribeDeliverySources");

    void IShape.Members(IMembers m)
    {
        Limit = m.Integer("limit", Limit);
        NextToken = m.Text("nextToken", NextToken);
    }
}
