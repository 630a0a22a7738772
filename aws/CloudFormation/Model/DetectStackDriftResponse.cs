using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DetectStackDriftResponse : AmazonWebServiceResponse, IShape
{
    public string? StackDriftDetectionId { get; set; }

    void IShape.Members(IMembers m)
    {
        StackDriftDetectionId = m.Text("StackDriftDetectionId", StackDriftDetectionId);
    }
}
