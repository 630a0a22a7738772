using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class Stack : IShape
{
    public List<string>? Capabilities { get; set; }

    public string? ChangeSetId { get; set; }

    public DateTime? CreationTime { get; set; }

    public DeletionMode? DeletionMode { get; set; }

    public DateTime? DeletionTime { get; set; }

    public string? Description { get; set; }

    public DetailedStatus? DetailedStatus { get; set; }

    public bool? DisableRollback { get; set; }

    public StackDriftInformation? DriftInformation { get; set; }

    public bool? EnableTerminationProtection { get; set; }

    public DateTime? LastUpdatedTime { get; set; }

    public List<string>? NotificationARNs { get; set; }

    public List<Output>? Outputs { get; set; }

    public List<Parameter>? Parameters { get; set; }

    public string? ParentId { get; set; }

    public bool? RetainExceptOnCreate { get; set; }

    public string? RoleARN { get; set; }

    public RollbackConfiguration? RollbackConfiguration { get; set; }

    public string? RootId { get; set; }

    public string? StackId { get; set; }

    public string? StackName { get; set; }

    public StackStatus? StackStatus { get; set; }

    public string? StackStatusReason { get; set; }

    public List<Tag>? Tags { get; set; }

    public int? TimeoutInMinutes { get; set; }

    void IShape.Members(IMembers m)
    {
        Capabilities = m.List("Capabilities", Capabilities);
        ChangeSetId = m.Text("ChangeSetId", ChangeSetId);
        CreationTime = m.Timestamp("CreationTime", CreationTime);
        DeletionMode = m.Text("DeletionMode", DeletionMode);
        DeletionTime = m.Timestamp("DeletionTime", DeletionTime);
        Description = m.Text("Description", Description);
        DetailedStatus = m.Text("DetailedStatus", DetailedStatus);
        DisableRollback = m.Boolean("DisableRollback", DisableRollback);
        DriftInformation = m.Structure("DriftInformation", DriftInformation);
        EnableTerminationProtection = m.Boolean("EnableTerminationProtection", EnableTerminationProtection);
        LastUpdatedTime = m.Timestamp("LastUpdatedTime", LastUpdatedTime);
        NotificationARNs = m.List("NotificationARNs", NotificationARNs);
        Outputs = m.List("Outputs", Outputs);
        Parameters = m.List("Parameters", Parameters);
        ParentId = m.Text("ParentId", ParentId);
        RetainExceptOnCreate = m.Boolean("RetainExceptOnCreate", RetainExceptOnCreate);
        RoleARN = m.Text("RoleARN", RoleARN);
        RollbackConfiguration = m.Structure("RollbackConfiguration", RollbackConfiguration);
        RootId = m.Text("RootId", RootId);
        StackId = m.Text("StackId", StackId);
        StackName = m.Text("StackName", StackName);
        StackStatus = m.Text("StackStatus", StackStatus);
        StackStatusReason = m.Text("StackStatusReason", StackStatusReason);
        Tags = m.List("Tags", Tags);
        TimeoutInMinutes = m.Integer("TimeoutInMinutes", TimeoutInMinutes);
    }
}
