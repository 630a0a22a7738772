using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>Who may operate service-managed StackSets: the management account, once it has given trusted access.</summary>
internal sealed class StackSetAccess(StackSetStore store, OrganizationModel organization)
{
    /// <summary>The StackSet a request names; throws where the caller may not, or there is none.</summary>
    public StackSet Get(AwsCall call, QueryInput input, string action)
    {
        CheckCaller(call, input);
        var set = store.Get(call, input.Required("StackSetName"));
        call.Authorize($"cloudformation:{action}", set.Arn);
        return set;
    }

    /// <summary>As <see cref="Get"/>, for what needs trusted access.</summary>
    public StackSet GetToOperate(AwsCall call, QueryInput input, string action)
    {
        var set = Get(call, input, action);
        CheckTrusted(call);
        return set;
    }

    public void CheckCaller(AwsCall call, QueryInput input)
    {
        if (input["CallAs"] is { } callAs and not "SELF")
            throw ValidationError.Of($"The sandbox has no delegated administrators: CallAs must be SELF, not {callAs}.");
    }

    public void CheckTrusted(AwsCall call)
    {
        CheckManagement(call);
        if (!organization.StackSetsTrusted)
            throw ValidationError.Of("You must enable organizations access to operate a service managed stack set");
    }

    public void CheckManagement(AwsCall call)
    {
        if (call.AccountId != organization.Management.Id)
        {
            throw ValidationError.Of(
                "You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set");
        }
    }
}
