using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class CreateStackRequest : AmazonCloudFormationRequest, IOperationInput
{
    public List<string>? Capabilities { get; set; }

    public string? ClientRequestToken { get; set; }

    public bool? DisableRollback { get; set; }

    public bool? EnableTerminationProtection { get; set; }

    public List<string>? NotificationARNs { get; set; }

    public OnFailure? OnFailure { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public List<string>? ResourceTypes { get; set; }

    public bool? RetainExceptOnCreate { get; set; }

    public string? RoleARN { get; set; }

    public RollbackConfiguration? RollbackConfiguration { get; set; }

    public string? StackName { get; set; }

    public string? StackPolicyBody { get; set; }

    public string? StackPolicyURL { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    public int? TimeoutInMinutes { get; set; }

    Operation IOperationInput.Operation => new("CreateStack");

    void IShape.Members(IMembers m)
    {
        Capabilities = m.List("Capabilities", Capabilities);
        ClientRequestToken = m.Text("ClientRequestToken", ClientRequestToken);
        DisableRollback = m.Boolean("DisableRollback", DisableRollback);
        EnableTerminationProtection = m.Boolean("EnableTerminationProtection", EnableTerminationProtection);
        NotificationARNs = m.List("NotificationARNs", NotificationARNs);
        OnFailure = m.Text("OnFailure", OnFailure);
        Parameters = m.List("Parameters", Parameters);
        ResourceTypes = m.List("ResourceTypes", ResourceTypes);
        RetainExceptOnCreate = m.Boolean("RetainExceptOnCreate", RetainExceptOnCreate);
        RoleARN = m.Text("RoleARN", RoleARN);
        RollbackConfiguration = m.Structure("RollbackConfiguration", RollbackConfiguration);
        StackName = m.Text("StackName", StackName);
        StackPolicyBody = m.Text("StackPolicyBody", StackPolicyBody);
        StackPolicyURL = m.Text("StackPolicyURL", StackPolicyURL);
        Tags = m.List("Tags", Tags);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
        TimeoutInMinutes = m.Integer("TimeoutInMinutes", TimeoutInMinutes);
    }
}
