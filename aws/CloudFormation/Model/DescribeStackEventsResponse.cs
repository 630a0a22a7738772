using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackEventsResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<StackEvent>? StackEvents { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        StackEvents = m.List("StackEvents", StackEvents);
    }
}
