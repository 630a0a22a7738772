using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class StackEvent : IShape
{
    public string? ClientRequestToken { get; set; }

    public DetailedStatus? DetailedStatus { get; set; }

    public string? EventId { get; set; }

    public HookFailureMode? HookFailureMode { get; set; }

    public HookInvocationPoint? HookInvocationPoint { get; set; }

    public HookStatus? HookStatus { get; set; }

    public string? HookStatusReason { get; set; }

    public string? HookType { get; set; }

    public string? LogicalResourceId { get; set; }

    public string? PhysicalResourceId { get; set; }

    public string? ResourceProperties { get; set; }

    public ResourceStatus? ResourceStatus { get; set; }

    public string? ResourceStatusReason { get; set; }

    public string? ResourceType { get; set; }

    public string? StackId { get; set; }

    public string? StackName { get; set; }

    public DateTime? Timestamp { get; set; }

    void IShape.Members(IMembers m)
    {
        ClientRequestToken = m.Text("ClientRequestToken", ClientRequestToken);
        DetailedStatus = m.Text("DetailedStatus", DetailedStatus);
        EventId = m.Text("EventId", EventId);
        HookFailureMode = m.Text("HookFailureMode", HookFailureMode);
        HookInvocationPoint = m.Text("HookInvocationPoint", HookInvocationPoint);
        HookStatus = m.Text("HookStatus", HookStatus);
        HookStatusReason = m.Text("HookStatusReason", HookStatusReason);
        HookType = m.Text("HookType", HookType);
        LogicalResourceId = m.Text("LogicalResourceId", LogicalResourceId);
        PhysicalResourceId = m.Text("PhysicalResourceId", PhysicalResourceId);
        ResourceProperties = m.Text("ResourceProperties", ResourceProperties);
        ResourceStatus = m.Text("ResourceStatus", ResourceStatus);
        ResourceStatusReason = m.Text("ResourceStatusReason", ResourceStatusReason);
        ResourceType = m.Text("ResourceType", ResourceType);
        StackId = m.Text("StackId", StackId);
        StackName = m.Text("StackName", StackName);
        Timestamp = m.Timestamp("Timestamp", Timestamp);
    }
}
