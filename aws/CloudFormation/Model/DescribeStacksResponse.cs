using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStacksResponse : AmazonWebServiceResponse, IShape
{
    public string? NextToken { get; set; }

    public List<Stack>? Stacks { get; set; }

    void IShape.Members(IMembers m)
    {
        NextToken = m.Text("NextToken", NextToken);
        Stacks = m.List("Stacks", Stacks);
    }
}
