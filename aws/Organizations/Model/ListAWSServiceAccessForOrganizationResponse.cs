using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.Organizations.Model;

public class ListAWSServiceAccessForOrganizationResponse : AmazonWebServiceResponse, IShape
{
    public List<EnabledServicePrincipal>? EnabledServicePrincipals { get; set; }

    public string? NextToken { get; set; }

    void IShape.Members(IMembers m)
    {
        EnabledServicePrincipals = m.List("EnabledServicePrincipals", EnabledServicePrincipals);
        NextToken = m.Text("NextToken", NextToken);
    }
}
