using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackInstanceComprehensiveStatus : IShape
{
    public StackInstanceDetailedStatus? DetailedStatus { get; set; }

    void IShape.Members(IMembers m)
    {
        DetailedStatus = m.Text("DetailedStatus", DetailedStatus);
    }
}
