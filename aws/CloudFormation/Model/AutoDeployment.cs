using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class AutoDeployment : IShape
{
    public bool? Enabled { get; set; }

    public bool? RetainStacksOnAccountRemoval { get; set; }

    void IShape.Members(IMembers m)
    {
        Enabled = m.Boolean("Enabled", Enabled);
        RetainStacksOnAccountRemoval = m.Boolean("RetainStacksOnAccountRemoval", RetainStacksOnAccountRemoval);
    }
}
