using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class DeliverySource : IShape
{
    public string? Arn { get; set; }

    public string? LogType { get; set; }

    public string? Name { get; set; }

    public List<string>? ResourceArns { get; set; }

    public string? Service { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("arn", Arn);
        LogType = m.Text("logType", LogType);
        Name = m.Text("name", Name);
        ResourceArns = m.List("resourceArns", ResourceArns);
        Service = m.Text("service", Service);
        Tags = m.Map("tags", Tags);
    }
}
