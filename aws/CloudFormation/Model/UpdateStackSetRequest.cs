using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class UpdateStackSetRequest : AmazonCloudFormationRequest, IOperationInput
{
    public List<string>? Accounts { get; set; }

    public string? AdministrationRoleARN { get; set; }

    public AutoDeployment? AutoDeployment { get; set; }

    public CallAs? CallAs { get; set; }

    public List<string>? Capabilities { get; set; }

    public DeploymentTargets? DeploymentTargets { get; set; }

    public string? Description { get; set; }

    public string? ExecutionRoleName { get; set; }

    public ManagedExecution? ManagedExecution { get; set; }

    public string? OperationId { get; set; }

    public StackSetOperationPreferences? OperationPreferences { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public PermissionModels? PermissionModel { get; set; }

    public List<string>? Regions { get; set; }

    public string? StackSetName { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    public bool? UsePreviousTemplate { get; set; }

    Operation IOperationInput.Operation => new("UpdateStackSet");

    void IShape.Members(IMembers m)
    {
        Accounts = m.List("Accounts", Accounts);
        AdministrationRoleARN = m.Text("AdministrationRoleARN", AdministrationRoleARN);
        AutoDeployment = m.Structure("AutoDeployment", AutoDeployment);
        CallAs = m.Text("CallAs", CallAs);
        Capabilities = m.List("Capabilities", Capabilities);
        DeploymentTargets = m.Structure("DeploymentTargets", DeploymentTargets);
        Description = m.Text("Description", Description);
        ExecutionRoleName = m.Text("ExecutionRoleName", ExecutionRoleName);
        ManagedExecution = m.Structure("ManagedExecution", ManagedExecution);
        m.IdempotencyToken("OperationId", OperationId);
        OperationPreferences = m.Structure("OperationPreferences", OperationPreferences);
        Parameters = m.List("Parameters", Parameters);
        PermissionModel = m.Text("PermissionModel", PermissionModel);
        Regions = m.List("Regions", Regions);
        StackSetName = m.Text("StackSetName", StackSetName);
        Tags = m.List("Tags", Tags);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
        UsePreviousTemplate = m.Boolean("UsePreviousTemplate", UsePreviousTemplate);
    }
}
