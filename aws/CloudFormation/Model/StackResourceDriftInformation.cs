using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackResourceDriftInformation : IShape
{
    public DateTime? LastCheckTimestamp { get; set; }

    public StackResourceDriftStatus? StackResourceDriftStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        LastCheckTimestamp = m.Timestamp("LastCheckTimestamp", LastCheckTimestamp);
        StackResourceDriftStatus = m.Text("StackResourceDriftStatus", StackResourceDriftStatus);
    }
}
