using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DescribeDeliverySourcesResponse : AmazonWebServiceResponse, IShape
{
    public List<DeliverySource>? DeliverySources { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        DeliverySources = m.List("deliverySources", DeliverySources);
        NextToken = m.Text("nextToken", NextToken);
    }
}
