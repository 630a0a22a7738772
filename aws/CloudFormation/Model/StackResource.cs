using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackResource : IShape
{
    public string? Description { get; set; }

    public StackResourceDriftInformation? DriftInformation { get; set; }

    public string? LogicalResourceId { get; set; }

    public ModuleInfo? ModuleInfo { get; set; }

    public string? PhysicalResourceId { get; set; }

    public ResourceStatus? ResourceStatus { get; set; }

    public string? ResourceStatusReason { get; set; }

    public string? ResourceType { get; set; }

    public string? StackId { get; set; }

    public string? StackName { get; set; }

    public DateTime? Timestamp { get; set; }

    void IShape.Members(IMembers m)
    {
        Description = m.Text("Description", Description);
        DriftInformation = m.Structure("DriftInformation", DriftInformation);
        LogicalResourceId = m.Text("LogicalResourceId", LogicalResourceId);
        ModuleInfo = m.Structure("ModuleInfo", ModuleInfo);
        PhysicalResourceId = m.Text("PhysicalResourceId", PhysicalResourceId);
        ResourceStatus = m.Text("ResourceStatus", ResourceStatus);
        ResourceStatusReason = m.Text("ResourceStatusReason", ResourceStatusReason);
        ResourceType = m.Text("ResourceType", ResourceType);
        StackId = m.Text("StackId", StackId);
        StackName = m.Text("StackName", StackName);
        Timestamp = m.Timestamp("Timestamp", Timestamp);
    }
}
