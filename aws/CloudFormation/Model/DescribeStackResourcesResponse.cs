using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackResourcesResponse : AmazonWebServiceResponse, IShape
{
    public List<StackResource>? StackResources { get; set; }

    void IShape.Members(IMembers m)
    {
        StackResources = m.List("StackResources", StackResources);
    }
}
