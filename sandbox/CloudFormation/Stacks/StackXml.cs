using System.Xml.Linq;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>Stacks, resources and events as the answers show them.</summary>
internal static class StackXml
{
    public static IEnumerable<XElement?> Stack(Stack stack) =>
    [
        new("StackId", stack.Id),
        new("StackName", stack.Name),
        QueryXml.Text("Description", stack.Definition.Template.Description),
        QueryXml.Parameters(stack.Definition.Template, stack.Definition.Parameters),
        QueryXml.Time("CreationTime", stack.CreationTime),
        QueryXml.Time("LastUpdatedTime", stack.LastUpdatedTime),
        QueryXml.Time("DeletionTime", stack.DeletionTime),
        new("StackStatus", stack.Status.Name),
        QueryXml.Text("StackStatusReason", stack.Status.Reason),
        QueryXml.Flag("DisableRollback", stack.DisableRollback),
        QueryXml.Strings("NotificationARNs", stack.Definition.NotificationArns),
        QueryXml.Strings("Capabilities", stack.Definition.Capabilities),
        QueryXml.List("Outputs", stack.Outputs, output =>
        [
            new XElement("OutputKey", output.Name),
            new XElement("OutputValue", output.Value),
            QueryXml.Text("Description", output.Description),
            QueryXml.Text("ExportName", output.ExportName),
        ]),
        QueryXml.Text("RoleARN", stack.Definition.RoleArn),
        QueryXml.Tags(stack.Definition.Tags),
        QueryXml.Flag("EnableTerminationProtection", stack.TerminationProtection),
        Drift(stack),
    ];

    public static IEnumerable<XElement?> Summary(Stack stack) =>
    [
        new("StackId", stack.Id),
        new("StackName", stack.Name),
        QueryXml.Text("TemplateDescription", stack.Definition.Template.Description),
        QueryXml.Time("CreationTime", stack.CreationTime),
        QueryXml.Time("LastUpdatedTime", stack.LastUpdatedTime),
        QueryXml.Time("DeletionTime", stack.DeletionTime),
        new("StackStatus", stack.Status.Name),
        QueryXml.Text("StackStatusReason", stack.Status.Reason),
        Drift(stack),
    ];

    public static IEnumerable<XElement?> Event(Stack stack, StackEvent each) =>
    [
        new("StackId", stack.Id),
        new("EventId", each.Id),
        new("StackName", stack.Name),
        new("LogicalResourceId", each.LogicalId),
        new("PhysicalResourceId", each.PhysicalId ?? ""),
        new("ResourceType", each.Type),
        QueryXml.Time("Timestamp", each.Timestamp),
        new("ResourceStatus", each.Status.Name),
        QueryXml.Text("ResourceStatusReason", each.Status.Reason),
        QueryXml.Text("ClientRequestToken", each.RequestToken),
    ];

    public static IEnumerable<XElement?> Resource(Stack stack, StackResource resource) =>
        [new("StackName", stack.Name), new("StackId", stack.Id), .. Common(resource, "Timestamp")];

    public static IEnumerable<XElement?> ResourceDetail(Stack stack, StackResource resource) =>
        [new("StackName", stack.Name), new("StackId", stack.Id), .. Common(resource, "LastUpdatedTimestamp"), QueryXml.Text("Metadata", resource.Metadata)];

    public static IEnumerable<XElement?> ResourceSummary(StackResource resource) => Common(resource, "LastUpdatedTimestamp");

    private static IEnumerable<XElement?> Common(StackResource resource, string timestamp) =>
    [
        new("LogicalResourceId", resource.LogicalId),
        QueryXml.Text("PhysicalResourceId", resource.State?.PhysicalId),
        new("ResourceType", resource.Type),
        QueryXml.Time(timestamp, resource.Timestamp),
        new("ResourceStatus", resource.Status.Name),
        QueryXml.Text("ResourceStatusReason", resource.Status.Reason),
        new("DriftInformation", new XElement("StackResourceDriftStatus", "NOT_CHECKED")),
    ];

    private static XElement Drift(Stack stack) =>
        new("DriftInformation", new XElement("StackDriftStatus", stack.Drift), QueryXml.Time("LastCheckTimestamp", stack.LastDriftCheck));
}
