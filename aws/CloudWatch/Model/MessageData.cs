using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class MessageData : IShape
{
    public string? Code { get; set; }

    public string? Value { get; set; }

    void IShape.Members(IMembers m)
    {
        Code = m.Text("Code", Code);
        Value = m.Text("Value", Value);
    }
}
