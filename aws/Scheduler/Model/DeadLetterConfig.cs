using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class DeadLetterConfig : IShape
{
    public string? Arn { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
    }
}
