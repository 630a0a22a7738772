using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ParameterConstraints : IShape
{
    public List<string>? AllowedValues { get; set; }

    void IShape.Members(IMembers m)
    {
        AllowedValues = m.List("AllowedValues", AllowedValues);
    }
}
