using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackSet : IShape
{
    public string? AdministrationRoleARN { get; set; }

    public AutoDeployment? AutoDeployment { get; set; }

    public List<string>? Capabilities { get; set; }

    public string? Description { get; set; }

    public string? ExecutionRoleName { get; set; }

    public ManagedExecution? ManagedExecution { get; set; }

    public List<string>? OrganizationalUnitIds { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public PermissionModels? PermissionModel { get; set; }

    public List<string>? Regions { get; set; }

    public string? StackSetARN { get; set; }

    public StackSetDriftDetectionDetails? StackSetDriftDetectionDetails { get; set; }

    public string? StackSetId { get; set; }

    public string? StackSetName { get; set; }

    public StackSetStatus? Status { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TemplateBody { get; set; }

    void IShape.Members(IMembers m)
    {
        AdministrationRoleARN = m.Text("AdministrationRoleARN", AdministrationRoleARN);
        AutoDeployment = m.Structure("AutoDeployment", AutoDeployment);
        Capabilities = m.List("Capabilities", Capabilities);
        Description = m.Text("Description", Description);
        ExecutionRoleName = m.Text("ExecutionRoleName", ExecutionRoleName);
        ManagedExecution = m.Structure("ManagedExecution", ManagedExecution);
        OrganizationalUnitIds = m.List("OrganizationalUnitIds", OrganizationalUnitIds);
        Parameters = m.List("Parameters", Parameters);
        PermissionModel = m.Text("PermissionModel", PermissionModel);
        Regions = m.List("Regions", Regions);
        StackSetARN = m.Text("StackSetARN", StackSetARN);
        StackSetDriftDetectionDetails = m.Structure("StackSetDriftDetectionDetails", StackSetDriftDetectionDetails);
        StackSetId = m.Text("StackSetId", StackSetId);
        StackSetName = m.Text("StackSetName", StackSetName);
        Status = m.Text("Status", Status);
        Tags = m.List("Tags", Tags);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
    }
}
