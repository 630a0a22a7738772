using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ParameterDeclaration : IShape
{
    public string? DefaultValue { get; set; }

    public string? Description { get; set; }

    public bool? NoEcho { get; set; }

    public ParameterConstraints? ParameterConstraints { get; set; }

    public string? ParameterKey { get; set; }

    public string? ParameterType { get; set; }

    void IShape.Members(IMembers m)
    {
        DefaultValue = m.Text("DefaultValue", DefaultValue);
        Description = m.Text("Description", Description);
        NoEcho = m.Boolean("NoEcho", NoEcho);
        ParameterConstraints = m.Structure("ParameterConstraints", ParameterConstraints);
        ParameterKey = m.Text("ParameterKey", ParameterKey);
        ParameterType = m.Text("ParameterType", ParameterType);
    }
}
