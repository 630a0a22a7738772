using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class ResourceIdentifierSummary : IShape
{
    public List<string>? LogicalResourceIds { get; set; }

    public List<string>? ResourceIdentifiers { get; set; }

    public string? ResourceType { get; set; }

    void IShape.Members(IMembers m)
    {
        LogicalResourceIds = m.List("LogicalResourceIds", LogicalResourceIds);
        ResourceIdentifiers = m.List("ResourceIdentifiers", ResourceIdentifiers);
        ResourceType = m.Text("ResourceType", ResourceType);
    }
}
