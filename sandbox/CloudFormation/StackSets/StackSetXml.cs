using System.Xml.Linq;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>StackSets, instances and operations as the answers show them.</summary>
internal static class StackSetXml
{
    public static string Status(StackSet set) => set.IsDeleted ? "DELETED" : "ACTIVE";

    public static IEnumerable<XElement?> Summary(StackSet set) =>
    [
        new("StackSetName", set.Name),
        new("StackSetId", set.Id),
        QueryXml.Text("Description", set.Definition.Description),
        new("Status", Status(set)),
        Automatic(set.AutoDeployment),
        new("PermissionModel", "SERVICE_MANAGED"),
        new("DriftStatus", Drift(set)),
        new("ManagedExecution", QueryXml.Flag("Active", set.ManagedExecution)),
    ];

    public static IEnumerable<XElement?> StackSet(StackSet set) =>
    [
        .. Summary(set).Where(element => element?.Name != "DriftStatus"),
        new("TemplateBody", set.Definition.Template.Body),
        QueryXml.Parameters(set.Definition.Template, set.Definition.Parameters),
        QueryXml.Strings("Capabilities", set.Definition.Capabilities),
        QueryXml.Tags(set.Definition.Tags),
        new("StackSetARN", set.Arn),
        QueryXml.Strings("OrganizationalUnitIds", set.Targets.Select(target => target.OrganizationalUnitId).Distinct().Order(StringComparer.Ordinal)),
        QueryXml.Strings("Regions", set.Targets.Select(target => target.Region).Distinct().Order(StringComparer.Ordinal)),
    ];

    public static IEnumerable<XElement?> InstanceSummary(StackSet set, StackInstance instance) =>
    [
        new("StackSetId", set.Id),
        new("Region", instance.Region),
        new("Account", instance.AccountId),
        QueryXml.Text("StackId", instance.StackId),
        new("Status", instance.Status),
        new("StackInstanceStatus", new XElement("DetailedStatus", instance.DetailedStatus)),
        QueryXml.Text("StatusReason", instance.StatusReason),
        new("OrganizationalUnitId", instance.OrganizationalUnitId),
        new("DriftStatus", instance.Drift),
        QueryXml.Time("LastDriftCheckTimestamp", instance.LastDriftCheck),
        QueryXml.Text("LastOperationId", instance.LastOperationId),
    ];

    public static IEnumerable<XElement?> Instance(StackSet set, StackInstance instance) =>
        [.. InstanceSummary(set, instance), Overrides(set, instance)];

    public static IEnumerable<XElement?> OperationSummary(StackSetOperation operation) =>
    [
        new("OperationId", operation.Id),
        new("Action", operation.Action),
        new("Status", operation.Status),
        QueryXml.Time("CreationTimestamp", operation.CreationTimestamp),
        QueryXml.Time("EndTimestamp", operation.EndTimestamp),
        new("StatusDetails", new XElement("FailedStackInstancesCount", operation.Failures)),
        Preferences(operation.Preferences),
    ];

    public static IEnumerable<XElement?> Operation(StackSet set, StackSetOperation operation) =>
    [
        .. OperationSummary(operation),
        new("StackSetId", set.Id),
        QueryXml.Flag("RetainStacks", operation.Action == "DELETE" ? operation.RetainStacks : null),
        operation.Targets is { } targets ? Targets(targets) : null,
    ];

    public static IEnumerable<XElement?> Result(OperationResult result) =>
    [
        new("Account", result.Target.AccountId),
        new("Region", result.Target.Region),
        new("Status", result.Status),
        QueryXml.Text("StatusReason", result.Reason),
        // The sandbox has no account gates.
        new("AccountGateResult", new XElement("Status", "SKIPPED"), new XElement("StatusReason", "Function not found: AWSCloudFormationStackSetAccountGate")),
        new("OrganizationalUnitId", result.Target.OrganizationalUnitId),
    ];

    // One stack that drifted is enough.
    private static string Drift(StackSet set)
    {
        var found = set.Instances.Select(instance => instance.Drift).ToHashSet();
        return found.Contains("DRIFTED") ? "DRIFTED" : found.Contains("IN_SYNC") ? "IN_SYNC" : "NOT_CHECKED";
    }

    // An override can outlive its parameter.
    private static XElement Overrides(StackSet set, StackInstance instance) => QueryXml.Pairs(
        "ParameterOverrides", "ParameterKey", "ParameterValue", instance.ParameterOverrides.Select(value => KeyValuePair.Create(
            value.Key,
            set.Definition.Template.Parameters.TryGetValue(value.Key, out var parameter) && !parameter.NoEcho
                ? value.Value
                : Templates.ParameterValues.Masked)));

    private static XElement Automatic(AutoDeployment automatic) => new(
        "AutoDeployment",
        QueryXml.Flag("Enabled", automatic.Enabled),
        automatic.Enabled ? QueryXml.Flag("RetainStacksOnAccountRemoval", automatic.RetainStacksOnAccountRemoval) : null);

    private static XElement Preferences(OperationPreferences preferences) => new(
        "OperationPreferences",
        QueryXml.Text("RegionConcurrencyType", preferences.IsParallel ? "PARALLEL" : "SEQUENTIAL"),
        QueryXml.Strings("RegionOrder", preferences.RegionOrder),
        QueryXml.Number("FailureToleranceCount", preferences.FailureToleranceCount),
        QueryXml.Number("FailureTolerancePercentage", preferences.FailureTolerancePercentage),
        QueryXml.Number("MaxConcurrentCount", preferences.MaxConcurrentCount),
        QueryXml.Number("MaxConcurrentPercentage", preferences.MaxConcurrentPercentage),
        QueryXml.Text("ConcurrencyMode", preferences.IsSoft ? "SOFT_FAILURE_TOLERANCE" : "STRICT_FAILURE_TOLERANCE"));

    private static XElement Targets(DeploymentTargets targets) => new(
        "DeploymentTargets",
        QueryXml.Strings("OrganizationalUnitIds", targets.OrganizationalUnitIds),
        QueryXml.Strings("Accounts", targets.Accounts),
        new XElement("AccountFilterType", targets.Filter));
}
