using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>AWS CloudFormation: stacks and service-managed StackSets.</summary>
internal sealed class CloudFormationService : QueryService
{
    public CloudFormationService(StackOperations stacks, StackQueries stackQueries, TemplateQueries templates)
    {
        On("CreateStack", stacks.Create);
        On("UpdateStack", stacks.Update);
        On("DeleteStack", stacks.Delete);
        On("UpdateTerminationProtection", stacks.UpdateTerminationProtection);
        On("DescribeStacks", stackQueries.Describe);
        On("ListStacks", stackQueries.List);
        On("DescribeStackEvents", stackQueries.Events);
        On("DescribeStackResource", stackQueries.DescribeResource);
        On("DescribeStackResources", stackQueries.DescribeResources);
        On("ListStackResources", stackQueries.ListResources);
        On("GetTemplate", stackQueries.GetTemplate);
        On("ValidateTemplate", templates.Validate);
        On("GetTemplateSummary", templates.Summarize);
    }

    public override string SigningName => "cloudformation";

    protected override string XmlNamespace => "http://cloudformation.amazonaws.com/doc/2010-05-15/";
}
