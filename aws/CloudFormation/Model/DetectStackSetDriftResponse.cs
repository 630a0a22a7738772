using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DetectStackSetDriftResponse : AmazonWebServiceResponse, IShape
{
    public string? OperationId { get; set; }

    void IShape.Members(IMembers m)
    {
        OperationId = m.Text("OperationId", OperationId);
    }
}
