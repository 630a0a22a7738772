using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class DescribeStackDriftDetectionStatusResponse : AmazonWebServiceResponse, IShape
{
    public StackDriftDetectionStatus? DetectionStatus { get; set; }

    public string? DetectionStatusReason { get; set; }

    public int? DriftedStackResourceCount { get; set; }

    public string? StackDriftDetectionId { get; set; }

    public StackDriftStatus? StackDriftStatus { get; set; }

    public string? StackId { get; set; }

    public DateTime? Timestamp { get; set; }

    void IShape.Members(IMembers m)
    {
        DetectionStatus = m.Text("DetectionStatus", DetectionStatus);
        DetectionStatusReason = m.Text("DetectionStatusReason", DetectionStatusReason);
        DriftedStackResourceCount = m.Integer("DriftedStackResourceCount", DriftedStackResourceCount);
        StackDriftDetectionId = m.Text("StackDriftDetectionId", StackDriftDetectionId);
        StackDriftStatus = m.Text("StackDriftStatus", StackDriftStatus);
        StackId = m.Text("StackId", StackId);
        Timestamp = m.Timestamp("Timestamp", Timestamp);
    }
}
