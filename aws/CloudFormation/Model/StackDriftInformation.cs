using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackDriftInformation : IShape
{
    public DateTime? LastCheckTimestamp { get; set; }

    public StackDriftStatus? StackDriftStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        LastCheckTimestamp = m.Timestamp("LastCheckTimestamp", LastCheckTimestamp);
        StackDriftStatus = m.Text("StackDriftStatus", StackDriftStatus);
    }
}
