using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetDriftDetectionDetails : IShape
{
    public StackSetDriftDetectionStatus? DriftDetectionStatus { get; set; }

    public StackSetDriftStatus? DriftStatus { get; set; }

    public int? DriftedStackInstancesCount { get; set; }

    public int? FailedStackInstancesCount { get; set; }

    public int? InProgressStackInstancesCount { get; set; }

    public int? InSyncStackInstancesCount { get; set; }

    public DateTime? LastDriftCheckTimestamp { get; set; }

    public int? TotalStackInstancesCount { get; set; }

    void IShape.Members(IMembers m)
    {
        DriftDetectionStatus = m.Text("DriftDetectionStatus", DriftDetectionStatus);
        DriftStatus = m.Text("DriftStatus", DriftStatus);
        DriftedStackInstancesCount = m.Integer("DriftedStackInstancesCount", DriftedStackInstancesCount);
        FailedStackInstancesCount = m.Integer("FailedStackInstancesCount", FailedStackInstancesCount);
        InProgressStackInstancesCount = m.Integer("InProgressStackInstancesCount", InProgressStackInstancesCount);
        InSyncStackInstancesCount = m.Integer("InSyncStackInstancesCount", InSyncStackInstancesCount);
        LastDriftCheckTimestamp = m.Timestamp("LastDriftCheckTimestamp", LastDriftCheckTimestamp);
        TotalStackInstancesCount = m.Integer("TotalStackInstancesCount", TotalStackInstancesCount);
    }
}
