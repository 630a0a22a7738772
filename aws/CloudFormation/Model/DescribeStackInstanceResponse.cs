using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackInstanceResponse : AmazonWebServiceResponse, IShape
{
    public StackInstance? StackInstance { get; set; }

    void IShape.Members(IMembers m)
    {
        StackInstance = m.Structure("StackInstance", StackInstance);
    }
}
