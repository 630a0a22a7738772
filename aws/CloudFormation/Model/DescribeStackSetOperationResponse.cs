using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackSetOperationResponse : AmazonWebServiceResponse, IShape
{
    public StackSetOperation? StackSetOperation { get; set; }

    void IShape.Members(IMembers m)
    {
        StackSetOperation = m.Structure("StackSetOperation", StackSetOperation);
    }
}
