using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ListStackSetsResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<StackSetSummary>? Summaries { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Summaries = m.List("Summaries", Summaries);
    }
}
