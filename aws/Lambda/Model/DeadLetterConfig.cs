using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class DeadLetterConfig : IShape
{
    public string? TargetArn { get; set; }

    void IShape.Members(IMembers m)
    {
        TargetArn = m.Text("TargetArn", TargetArn);
    }
}
