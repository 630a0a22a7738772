using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListDelegatedAdministratorsRequest : AmazonOrganizationsRequest, IOperationInput
{
    public int? MaxResults { get; set; }

    public string? NextToken { get; set; }

    public string? ServicePrincipal { get; set; }

    Operation IOperationInput.Operation => new("ListDelegatedAdministrators");

    void IShape.Members(IMembers m)
    {
        MaxResults = m.Integer("MaxResults", MaxResults);
        NextToken = m.Text("NextToken", NextToken);
        ServicePrincipal = m.Text("ServicePrincipal", ServicePrincipal);
    }
}
