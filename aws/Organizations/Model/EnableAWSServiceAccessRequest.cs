using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class EnableAWSServiceAccessRequest : AmazonOrganizationsRequest, IOperationInput
{
    public string? ServicePrincipal { get; set; }

    Operation IOperationInput.Operation => new("EnableAWSServiceAccess");

    void IShape.Members(IMembers m)
    {
        ServicePrincipal = m.Text("ServicePrincipal", ServicePrincipal);
    }
}
