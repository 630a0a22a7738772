using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackInstanceFilter : IShape
{
    public StackInstanceFilterName? Name { get; set; }

    public string? Values { get; set; }

    void IShape.Members(IMembers m)
    {
        Name = m.Text("Name", Name);
        Values = m.Text("Values", Values);
    }
}
