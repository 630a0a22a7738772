using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Trusted access of StackSets to the organization.</summary>
internal sealed class OrganizationsAccess(OrganizationModel organization, StackSetAccess access)
{
    public XElement[] Activate(AwsCall call, QueryInput input) => Set(call, "ActivateOrganizationsAccess", true);

    public XElement[] Deactivate(AwsCall call, QueryInput input) => Set(call, "DeactivateOrganizationsAccess", false);

    public XElement[] Describe(AwsCall call, QueryInput input)
    {
        access.CheckCaller(call, input);
        access.CheckManagement(call);
        call.Authorize("cloudformation:DescribeOrganizationsAccess", "*");
        return [new XElement("Status", organization.StackSetsTrusted ? "ENABLED" : "DISABLED")];
    }

    private XElement[] Set(AwsCall call, string action, bool trusted)
    {
        access.CheckManagement(call);
        call.Authorize($"cloudformation:{action}", "*");
        organization.StackSetsTrusted = trusted;
        return [];
    }
}
