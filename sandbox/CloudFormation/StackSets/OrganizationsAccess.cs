using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Trusted access of StackSets to the organization.</summary>
internal sealed class OrganizationsAccess(OrganizationModel organization, StackSetAccess access)
{
    public XElement[] Activate(AwsCall call, QueryInput input) =>
        Set(call, "ActivateOrganizationsAccess", "EnableAWSServiceAccess", true);

    public XElement[] Deactivate(AwsCall call, QueryInput input) =>
        Set(call, "DeactivateOrganizationsAccess", "DisableAWSServiceAccess", false);

    public XElement[] Describe(AwsCall call, QueryInput input)
    {
        access.CheckManagement(access.OwnerOf(call, input));
        call.Authorize("cloudformation:DescribeOrganizationsAccess", "*");
        return [new XElement("Status", organization.StackSetsTrusted ? "ENABLED" : "DISABLED")];
    }

    // CloudFormation asks Organizations with its caller's rights.
    private XElement[] Set(AwsCall call, string action, string organizationsAction, bool trusted)
    {
        access.CheckManagement(call.AccountId);
        call.Authorize($"cloudformation:{action}", "*");
        call.Authorize($"organizations:{organizationsAction}", "*");
        organization.StackSetsTrusted = trusted;
        return [];
    }
}
