using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class GetTemplateRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? ChangeSetName { get; set; }

    public string? StackName { get; set; }

    public TemplateStage? TemplateStage { get; set; }

    Operation IOperationInput.Operation => new("GetTemplate");

    void IShape.Members(IMembers m)
    {
        ChangeSetName = m.Text("ChangeSetName", ChangeSetName);
        StackName = m.Text("StackName", StackName);
        TemplateStage = m.Text("TemplateStage", TemplateStage);
    }
}
