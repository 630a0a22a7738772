using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ManagedExecution : IShape
{
    public bool? Active { get; set; }

    void IShape.Members(IMembers m)
    {
        Active = m.Boolean("Active", Active);
    }
}
