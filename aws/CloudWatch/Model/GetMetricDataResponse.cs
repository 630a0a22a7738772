using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class GetMetricDataResponse : AmazonWebServiceResponse, IShape
{
    public List<MessageData>? Messages { get; set; }

    public List<MetricDataResult>? MetricDataResults { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        Messages = m.List("Messages", Messages);
        MetricDataResults = m.List("MetricDataResults", MetricDataResults);
        NextToken = m.Text("NextToken", NextToken);
    }
}
