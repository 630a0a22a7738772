using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>The operations that read StackSets.</summary>
internal sealed class StackSetQueries(StackSetStore store, StackSetAccess access)
{
    public XElement[] Describe(AwsCall call, QueryInput input) =>
        [new XElement("StackSet", StackSetXml.StackSet(access.Get(call, input, "DescribeStackSet")))];

    public XElement[] List(AwsCall call, QueryInput input)
    {
        var owner = access.OwnerOf(call, input);
        call.Authorize("cloudformation:ListStackSets", "*");
        var sets = store.In(owner, call.Region).Where(set => input["Status"] is not { } status || status == StackSetXml.Status(set));
        return QueryXml.PageOf("Summaries", Page<StackSet>.Of(sets, input["NextToken"], input.Int("MaxResults")), StackSetXml.Summary);
    }

    public XElement[] DescribeInstance(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "DescribeStackInstance");
        var (account, region) = (input.Required("StackInstanceAccount"), input.Required("StackInstanceRegion"));
        var instance = set.Find(account, region) ?? throw new AwsException(
            "StackInstanceNotFoundException", $"Stack instance for account {account} in Region {region} not found in StackSet {set.Name}", 404);
        return [new XElement("StackInstance", StackSetXml.Instance(set, instance))];
    }

    public XElement[] ListInstances(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "ListStackInstances");
        var instances = set.Lists.Instances(isFirstPage: input["NextToken"] is null).Where(instance =>
            (input["StackInstanceAccount"] is not { } account || account == instance.AccountId)
            && (input["StackInstanceRegion"] is not { } region || region == instance.Region)
            && input.Structures("Filters").All(filter => Passes(filter, instance)));
        var page = Page<StackInstance>.Of(instances, input["NextToken"], input.Int("MaxResults"));
        return QueryXml.PageOf("Summaries", page, instance => StackSetXml.InstanceSummary(set, instance));
    }

    public XElement[] DescribeOperation(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "DescribeStackSetOperation");
        var operation = Operation(set, input.Required("OperationId"));
        return [new XElement("StackSetOperation", StackSetXml.Operation(set, operation))];
    }

    public XElement[] ListOperations(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "ListStackSetOperations");
        var page = Page<XElement?[]>.Of(set.Lists.Operations(), input["NextToken"], input.Int("MaxResults"));
        return QueryXml.PageOf("Summaries", page, summary => summary);
    }

    public XElement[] ListOperationResults(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "ListStackSetOperationResults");
        var wanted = input.Structures("Filters").Select(filter => filter["Values"]).ToArray();
        var results = Operation(set, input.Required("OperationId")).Results.Where(result => wanted.All(status => status == result.Status));
        return QueryXml.PageOf(
            "Summaries", Page<OperationResult>.Of(results, input["NextToken"], input.Int("MaxResults")), StackSetXml.Result);
    }

    public XElement[] ListAutoDeploymentTargets(AwsCall call, QueryInput input)
    {
        var set = access.Get(call, input, "ListStackSetAutoDeploymentTargets");
        var targets = set.Targets.GroupBy(target => target.OrganizationalUnitId, target => target.Region).OrderBy(group => group.Key, StringComparer.Ordinal);
        return QueryXml.PageOf(
            "Summaries",
            Page<IGrouping<string, string>>.Of(targets, input["NextToken"], input.Int("MaxResults")),
            group => [new XElement("OrganizationalUnitId", group.Key), QueryXml.Strings("Regions", group.Order(StringComparer.Ordinal))]);
    }

    public static StackSetOperation Operation(StackSet set, string id) =>
        set.FindOperation(id) ?? throw new AwsException("OperationNotFoundException", $"Operation {id} not found for StackSet {set.Arn}", 404);

    private static bool Passes(QueryInput filter, StackInstance instance) => filter["Name"] switch
    {
        "DETAILED_STATUS" => filter["Values"] == instance.DetailedStatus,
        "LAST_OPERATION_ID" => filter["Values"] == instance.LastOperationId,
        "DRIFT_STATUS" => filter["Values"] == instance.Drift,
        var name => throw ValidationError.Constraint(name ?? "", "filters", "satisfy enum value set: [DETAILED_STATUS, LAST_OPERATION_ID, DRIFT_STATUS]"),
    };
}
