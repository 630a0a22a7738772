using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ValidateTemplateRequest : AmazonCloudFormationRequest, IOperationInput
{
    public string? TemplateBody { get; set; }

    public string? TemplateURL { get; set; }

    Operation IOperationInput.Operation => new("ValidateTemplate");

    void IShape.Members(IMembers m)
    {
        TemplateBody = m.Text("TemplateBody", TemplateBody);
        TemplateURL = m.Text("TemplateURL", TemplateURL);
    }
}
