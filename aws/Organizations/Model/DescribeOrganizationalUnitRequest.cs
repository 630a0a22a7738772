using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class DescribeOrganizationalUnitRequest : AmazonOrganizationsRequest, IOperationInput
{
    public string? OrganizationalUnitId { get; set; }

    Operation IOperationInput.Operation => new("DescribeOrganizationalUnit");

    void IShape.Members(IMembers m)
    {
        OrganizationalUnitId = m.Text("OrganizationalUnitId", OrganizationalUnitId);
    }
}
