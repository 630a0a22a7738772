using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>The operations that read stacks.</summary>
internal sealed class StackQueries(StackStore store)
{
    public XElement[] Describe(AwsCall call, QueryInput input)
    {
        if (input["StackName"] is { } name) return [QueryXml.List("Stacks", [Get(call, name, "DescribeStacks")], StackXml.Stack)];
        call.Authorize("cloudformation:DescribeStacks", "*");
        var stacks = InOrder(call).Where(stack => !stack.Status.IsDeleted);
        return QueryXml.PageOf("Stacks", Page<Stack>.Of(stacks, input["NextToken"]), StackXml.Stack);
    }

    public XElement[] List(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudformation:ListStacks", "*");
        var wanted = input.Strings("StackStatusFilter");
        var stacks = InOrder(call).Where(stack => wanted.Count == 0 || wanted.Contains(stack.Status.Name));
        return QueryXml.PageOf("StackSummaries", Page<Stack>.Of(stacks, input["NextToken"]), StackXml.Summary);
    }

    public XElement[] Events(AwsCall call, QueryInput input)
    {
        var stack = Get(call, input.Required("StackName"), "DescribeStackEvents");
        var page = Page<StackEvent>.Of(stack.Events.Reverse(), input["NextToken"]);
        return QueryXml.PageOf("StackEvents", page, each => StackXml.Event(stack, each));
    }

    public XElement[] DescribeResources(AwsCall call, QueryInput input)
    {
        var stack = Get(call, input.Required("StackName"), "DescribeStackResources");
        var resources = stack.Resources.Where(resource => input["LogicalResourceId"] is not { } id || resource.LogicalId == id);
        return [QueryXml.List("StackResources", resources, resource => StackXml.Resource(stack, resource))];
    }

    public XElement[] DescribeResource(AwsCall call, QueryInput input)
    {
        var stack = Get(call, input.Required("StackName"), "DescribeStackResource");
        var logicalId = input.Required("LogicalResourceId");
        var resource = stack.Find(logicalId)
            ?? throw ValidationError.Of($"Resource {logicalId} does not exist for stack {stack.Name}");
        return [new XElement("StackResourceDetail", StackXml.ResourceDetail(stack, resource))];
    }

    public XElement[] ListResources(AwsCall call, QueryInput input)
    {
        var stack = Get(call, input.Required("StackName"), "ListStackResources");
        var page = Page<StackResource>.Of(stack.Resources, input["NextToken"]);
        return QueryXml.PageOf("StackResourceSummaries", page, StackXml.ResourceSummary);
    }

    public XElement[] GetTemplate(AwsCall call, QueryInput input)
    {
        var stack = Get(call, input.Required("StackName"), "GetTemplate");
        return [new XElement("TemplateBody", stack.Definition.Template.Body), QueryXml.Strings("StagesAvailable", ["Original", "Processed"])];
    }

    private Stack Get(AwsCall call, string nameOrId, string action)
    {
        var stack = store.Get(call, nameOrId);
        call.Authorize($"cloudformation:{action}", stack.Id);
        return stack;
    }

    private IEnumerable<Stack> InOrder(AwsCall call) => store.In(call.AccountId, call.Region).OrderByDescending(stack => stack.CreationTime);
}
