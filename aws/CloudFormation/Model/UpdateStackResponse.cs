using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class UpdateStackResponse : AmazonWebServiceResponse, IShape
{
    public string? StackId { get; set; }

    void IShape.Members(IMembers m)
    {
        StackId = m.Text("StackId", StackId);
    }
}
