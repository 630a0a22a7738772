using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class GetTemplateResponse : AmazonWebServiceResponse, IShape
{
    public List<string>? StagesAvailable { get; set; }

    public string? TemplateBody { get; set; }

    void IShape.Members(IMembers m)
    {
        StagesAvailable = m.List("StagesAvailable", StagesAvailable);
        TemplateBody = m.Text("TemplateBody", TemplateBody);
    }
}
