using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class RollbackTrigger : IShape
{
    public string? Arn { get; set; }

    public string? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        Type = m.Text("Type", Type);
    }
}
