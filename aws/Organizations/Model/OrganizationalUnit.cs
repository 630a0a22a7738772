using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class OrganizationalUnit : IShape
{
    public string? Arn { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        Id = m.Text("Id", Id);
        Name = m.Text("Name", Name);
    }
}
