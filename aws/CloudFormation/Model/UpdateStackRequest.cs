using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class UpdateStackRequest : AmazonCloudFormationRequest, IOperationInput
{
    public List<string>? Capabilities { get; set; }

    public string? ClientRequestToken { get; set; }

    public bool? DisableRollback { get; set; }

    public List<string>? NotificationARNs { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public List<string>? ResourceTypes { get; set; }

    public bool? RetainExceptOnCreate { get; set; }

    public string? RoleARN { get; set; }

    public RollbackConfiguration? RollbackConfiguration { get; set; }

    public string? StackName { get; set; }

    public string? StackPolicyBody { get; set; }

    public string? StackPolicyDuringUpdateBody { get; set; }

    public string? StackPolicyDuringUpdateURL { get; set; }

    public string? StackPolicyURL { get; set; }

    public List<Tag>? Tags { get; set; }

    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    public bool? UsePreviousTemplate { get; set; }

    Operation IOperationInput.Operation => new("UpdateStack");

    void IShape.Members(IMembers m)
    {
        Capabilities = m.List("Capabilities", Capabilities);
        ClientRequestToken = m.Text("ClientRequestToken", ClientRequestToken);
        DisableRollback = m.Boolean("DisableRollback", DisableRollback);
        NotificationARNs = m.List("NotificationARNs", NotificationARNs);
        Parameters = m.List("Parameters", Parameters);
        ResourceTypes = m.List("ResourceTypes", ResourceTypes);
        RetainExceptOnCreate = m.Boolean("RetainExceptOnCreate", RetainExceptOnCreate);
        RoleARN = m.Text("RoleARN", RoleARN);
        RollbackConfiguration = m.Structure("RollbackConfiguration", RollbackConfiguration);
        StackName = m.Text("StackName", StackName);
        StackPolicyBody = m.Text("StackPolicyBody", StackPolicyBody);
        StackPolicyDuringUpdateBody = m.Text("StackPolicyDuringUpdateBody", StackPolicyDuringUpdateBody);
        StackPolicyDuringUpdateURL = m.Text("StackPolicyDuringUpdateURL", StackPolicyDuringUpdateURL);
        StackPolicyURL = m.Text("StackPolicyURL", StackPolicyURL);
        Tags = m.List("Tags", Tags);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
        UsePreviousTemplate = m.Boolean("UsePreviousTemplate", UsePreviousTemplate);
    }
}
