using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>
/// Who may operate service-managed StackSets: the management account, once it has given trusted access, and the members it delegates
/// that to, if they say so in each request. The StackSets are the management account's either way.
/// </summary>
internal sealed class StackSetAccess(StackSetStore store, OrganizationModel organization)
{
    /// <summary>The StackSet a request names; throws where the caller may not, or there is none.</summary>
    public StackSet Get(AwsCall call, QueryInput input, string action)
    {
        var set = store.Get(OwnerOf(call, input), call.Region, input.Required("StackSetName"));
        Authorize(call, action, set);
        return set;
    }

    /// <summary>As <see cref="Get"/>, for what needs trusted access.</summary>
    public StackSet GetToOperate(AwsCall call, QueryInput input, string action)
    {
        var set = Get(call, input, action);
        CheckTrusted(set.AccountId);
        return set;
    }

    /// <summary>The caller's policies name StackSets as the caller's own, whoever owns them: the sandbox knows no better.</summary>
    public void Authorize(AwsCall call, string action, StackSet set) =>
        call.Authorize($"cloudformation:{action}", $"arn:aws:cloudformation:{set.Region}:{call.AccountId}:stackset/{set.Id}");

    /// <summary>What changes instances needs the right to each target and to each type of the template, beside that to the StackSet.</summary>
    /// <remarks>https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/security_iam_id-based-policy-examples.html</remarks>
    public static void AuthorizeTargets(AwsCall call, string action, StackSet set, DeploymentTargets? targets)
    {
        var arn = $"arn:aws:cloudformation:{set.Region}:{call.AccountId}";
        foreach (var target in (targets?.OrganizationalUnitIds ?? []).Concat(targets?.Accounts ?? []))
            call.Authorize($"cloudformation:{action}", $"{arn}:stackset-target/{set.Id}/{target}");
        foreach (var type in set.Definition.Template.Resources.Values.Select(resource => resource.Type).Distinct())
            call.Authorize($"cloudformation:{action}", $"{arn}:type/resource/{type.Replace("::", "-", StringComparison.Ordinal)}");
    }

    /// <summary>Who gives a StackSet tags must be allowed to.</summary>
    public static void AuthorizeTags(AwsCall call, QueryInput input, string stackSetArn)
    {
        if (input.Has("Tags")) call.Authorize("cloudformation:TagResource", stackSetArn);
    }

    /// <summary>The account whose StackSets a request is about.</summary>
    public string OwnerOf(AwsCall call, QueryInput input) => input["CallAs"] switch
    {
        null or "SELF" => call.AccountId,
        // The management account isn't its own delegate.
        "DELEGATED_ADMIN" when organization.DelegatedAdministrators.ContainsKey((call.AccountId, OrganizationModel.StackSets)) && MayAsk(call) =>
            organization.Management.Id,
        "DELEGATED_ADMIN" => throw ValidationError.Of("Account used is not a delegated administrator"),
        var other => throw ValidationError.Constraint(other, "callAs", "satisfy enum value set: [DELEGATED_ADMIN, SELF]"),
    };

    public void CheckTrusted(string ownerId)
    {
        CheckManagement(ownerId);
        if (!organization.StackSetsTrusted)
            throw ValidationError.Of("You must enable organizations access to operate a service managed stack set");
    }

    public void CheckManagement(string ownerId)
    {
        if (ownerId != organization.Management.Id || !organization.IsInUse)
        {
            throw ValidationError.Of(
                "You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set");
        }
    }

    // CloudFormation asks Organizations with its caller's rights, and tells a refusal no better than this.
    private static bool MayAsk(AwsCall call)
    {
        try
        {
            call.Authorize("organizations:ListDelegatedAdministrators", "*");
            return true;
        }
        catch (AwsException)
        {
            return false;
        }
    }
}
