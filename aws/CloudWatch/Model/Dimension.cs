using CequenceApigw.Aws;

namespace Amazon.CloudWatch.Model;

public class Dimension : IShape
{
    public string? Name { get; set; }

    public string? Value { get; set; }

    void IShape.Members(IMembers m)
    {
        Name = m.Text("Name", Name);
        Value = m.Text("Value", Value);
    }
}
