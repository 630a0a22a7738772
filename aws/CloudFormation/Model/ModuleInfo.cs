using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ModuleInfo : IShape
{
    public string? LogicalIdHierarchy { get; set; }

    public string? TypeHierarchy { get; set; }

    void IShape.Members(IMembers m)
    {
        LogicalIdHierarchy = m.Text("LogicalIdHierarchy", LogicalIdHierarchy);
        TypeHierarchy = m.Text("TypeHierarchy", TypeHierarchy);
    }
}
