using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ValidateTemplateResponse : AmazonWebServiceResponse, IShape
{
    public List<string>? Capabilities { get; set; }

    public string? CapabilitiesReason { get; set; }

    public List<string>? DeclaredTransforms { get; set; }

    public string? Description { get; set; }

    public List<TemplateParameter>? Parameters { get; set; }

    void IShape.Members(IMembers m)
    {
        Capabilities = m.List("Capabilities", Capabilities);
        CapabilitiesReason = m.Text("CapabilitiesReason", CapabilitiesReason);
        DeclaredTransforms = m.List("DeclaredTransforms", DeclaredTransforms);
        Description = m.Text("Description", Description);
        Parameters = m.List("Parameters", Parameters);
    }
}
