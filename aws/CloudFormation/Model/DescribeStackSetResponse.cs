using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackSetResponse : AmazonWebServiceResponse, IShape
{
    public StackSet? StackSet { get; set; }

    void IShape.Members(IMembers m)
    {
        StackSet = m.Structure("StackSet", StackSet);
    }
}
