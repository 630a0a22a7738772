using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class Parameter : IShape
{
    public string? ParameterKey { get; set; }

    public string? ParameterValue { get; set; }

    public string? ResolvedValue { get; set; }

    public bool? UsePreviousValue { get; set; }

    void IShape.Members(IMembers m)
    {
        ParameterKey = m.Text("ParameterKey", ParameterKey);
        ParameterValue = m.Text("ParameterValue", ParameterValue);
        ResolvedValue = m.Text("ResolvedValue", ResolvedValue);
        UsePreviousValue = m.Boolean("UsePreviousValue", UsePreviousValue);
    }
}
