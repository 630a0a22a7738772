using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class GetTemplateSummaryResponse : AmazonWebServiceResponse, IShape
{
    public List<string>? Capabilities { get; set; }

    public string? CapabilitiesReason { get; set; }

    public List<string>? DeclaredTransforms { get; set; }

    public string? Description { get; set; }

    public string? Metadata { get; set; }

    public List<ParameterDeclaration>? Parameters { get; set; }

    public List<ResourceIdentifierSummary>? ResourceIdentifierSummaries { get; set; }

    public List<string>? ResourceTypes { get; set; }

    public string? Version { get; set; }

    public Warnings? Warnings { get; set; }

    void IShape.Members(IMembers m)
    {
        Capabilities = m.List("Capabilities", Capabilities);
        CapabilitiesReason = m.Text("CapabilitiesReason", CapabilitiesReason);
        DeclaredTransforms = m.List("DeclaredTransforms", DeclaredTransforms);
        Description = m.Text("Description", Description);
        Metadata = m.Text("Metadata", Metadata);
        Parameters = m.List("Parameters", Parameters);
        ResourceIdentifierSummaries = m.List("ResourceIdentifierSummaries", ResourceIdentifierSummaries);
        ResourceTypes = m.List("ResourceTypes", ResourceTypes);
        Version = m.Text("Version", Version);
        Warnings = m.Structure("Warnings", Warnings);
    }
}
