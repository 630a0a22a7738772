using CequenceApigw.Aws;

namespace Amazon.IdentityManagement.Model;

public class Tag : IShape
{
    public string? Key { get; set; }

    public string? Value { get; set; }

    void IShape.Members(IMembers m)
    {
        Key = m.Text("Key", Key);
        Value = m.Text("Value", Value);
    }
}
