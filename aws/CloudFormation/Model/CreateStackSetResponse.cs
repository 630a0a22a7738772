using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class CreateStackSetResponse : AmazonWebServiceResponse, IShape
{
    public string? StackSetId { get; set; }

    void IShape.Members(IMembers m)
    {
        StackSetId = m.Text("StackSetId", StackSetId);
    }
}
