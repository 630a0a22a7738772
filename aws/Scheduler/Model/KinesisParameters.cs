using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class KinesisParameters : IShape
{
    public string? PartitionKey { get; set; }

    void IShape.Members(IMembers m)
    {
        PartitionKey = m.Text("PartitionKey", PartitionKey);
    }
}
