using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class CreateStackSetRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? AdministrationRoleARN { get; set; }

    public AutoDeployment? AutoDeployment { get; set; }

    public CallAs? CallAs { get; set; }

    public List<string>? Capabilities { get; set; }

    public string? ClientRequestToken { get; set; }

    public string? Description { get; set; }

    public string? ExecutionRoleName { get; set; }

    public ManagedExecution? ManagedExecution { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public PermissionModels? PermissionModel { get; set; }

    public string? StackId { get; set; }

    public string? StackSetName { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    Operation IOperationInput.Operation => new("CreateStackSet");

    void IShape.Members(IMembers m)
    {
        AdministrationRoleARN = m.Text("AdministrationRoleARN", AdministrationRoleARN);
        AutoDeployment = m.Structure("AutoDeployment", AutoDeployment);
        CallAs = m.Text("CallAs", CallAs);
        Capabilities = m.List("Capabilities", Capabilities);
        m.IdempotencyToken("ClientRequestToken", ClientRequestToken);
        Description = m.Text("Description", Description);
        ExecutionRoleName = m.Text("ExecutionRoleName", ExecutionRoleName);
        ManagedExecution = m.Structure("ManagedExecution", ManagedExecution);
        Parameters = m.List("Parameters", Parameters);
        PermissionModel = m.Text("PermissionModel", PermissionModel);
        StackId = m.Text("StackId", StackId);
        StackSetName = m.Text("StackSetName", StackSetName);
        Tags = m.List("Tags", Tags);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
    }
}
