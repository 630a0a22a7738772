using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackInstancesResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<StackInstanceSummary>? Summaries { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Summaries = m.List("Summaries", Summaries);
    }
}
