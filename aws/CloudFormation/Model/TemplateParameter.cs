using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class TemplateParameter : IShape
{
    public string? DefaultValue { get; set; }

    public string? Description { get; set; }

    public bool? NoEcho { get; set; }

    public string? ParameterKey { get; set; }

    void IShape.Members(IMembers m)
    {
        DefaultValue = m.Text("DefaultValue", DefaultValue);
        Description = m.Text("Description", Description);
        NoEcho = m.Boolean("NoEcho", NoEcho);
        ParameterKey = m.Text("ParameterKey", ParameterKey);
    }
}
