using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSetOperationStatusDetails : IShape
{
    public int? FailedStackInstancesCount { get; set; }

    void IShape.Members(IMembers m)
    {
        FailedStackInstancesCount = m.Integer("FailedStackInstancesCount", FailedStackInstancesCount);
    }
}
