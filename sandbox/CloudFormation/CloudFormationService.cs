using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>AWS CloudFormation: stacks and service-managed StackSets.</summary>
internal sealed class CloudFormationService : QueryService
{
    public CloudFormationService(
        StackOperations stacks,
        StackQueries stackQueries,
        StackDriftDetection stackDrift,
        TemplateQueries templates,
        StackSetOperations sets,
        StackSetQueries setQueries,
        InstanceOperations instances,
        DriftDetection drift,
        OrganizationsAccess organizationsAccess)
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
        On("DetectStackDrift", stackDrift.Detect);
        On("DescribeStackDriftDetectionStatus", stackDrift.DescribeStatus);
        On("ValidateTemplate", templates.Validate);
        On("GetTemplateSummary", templates.Summarize);
        On("CreateStackSet", sets.Create);
        On("UpdateStackSet", sets.Update);
        On("DeleteStackSet", sets.Delete);
        On("DescribeStackSet", setQueries.Describe);
        On("ListStackSets", setQueries.List);
        On("CreateStackInstances", instances.Create);
        On("UpdateStackInstances", instances.Update);
        On("DeleteStackInstances", instances.Delete);
        On("StopStackSetOperation", instances.Stop);
        On("DetectStackSetDrift", drift.Detect);
        On("DescribeStackInstance", setQueries.DescribeInstance);
        On("ListStackInstances", setQueries.ListInstances);
        On("DescribeStackSetOperation", setQueries.DescribeOperation);
        On("ListStackSetOperations", setQueries.ListOperations);
        On("ListStackSetOperationResults", setQueries.ListOperationResults);
        On("ListStackSetAutoDeploymentTargets", setQueries.ListAutoDeploymentTargets);
        On("ActivateOrganizationsAccess", organizationsAccess.Activate);
        On("DeactivateOrganizationsAccess", organizationsAccess.Deactivate);
        On("DescribeOrganizationsAccess", organizationsAccess.Describe);
    }

    public override string SigningName => "cloudformation";

    protected override string XmlNamespace => "http://cloudformation.amazonaws.com/doc/2010-05-15/";
}
