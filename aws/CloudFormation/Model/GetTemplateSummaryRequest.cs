using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class GetTemplateSummaryRequest : AmazonCloudFormationRequest, IOperationInput
{
    public CallAs? CallAs { get; set; }

    public string? StackName { get; set; }

    public string? StackSetName { get; set; }

    public string? TemplateBody { get; set; }

    public TemplateSummaryConfig? TemplateSummaryConfig { get; set; }

    public string? TemplateURL { get; set; }

    Operation IOperationInput.Operation => new("GetTemplateSummary");

    void IShape.Members(IMembers m)
    {
        CallAs = m.Text("CallAs", CallAs);
        StackName = m.Text("StackName", StackName);
        StackSetName = m.Text("StackSetName", StackSetName);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateSummaryConfig = m.Structure("TemplateSummaryConfig", TemplateSummaryConfig);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
    }
}
