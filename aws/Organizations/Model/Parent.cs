using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class Parent : IShape
{
    public string? Id { get; set; }

    public ParentType? Type { get; set; }

    void IShape.Members(IMembers m)
    {
        Id = m.Text("Id", Id);
        Type = m.Text("Type", Type);
    }
}
