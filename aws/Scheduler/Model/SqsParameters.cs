using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class SqsParameters : IShape
{
    public string? MessageGroupId { get; set; }

    void IShape.Members(IMembers m)
    {
        MessageGroupId = m.Text("MessageGroupId", MessageGroupId);
    }
}
