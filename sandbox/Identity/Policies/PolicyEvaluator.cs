using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Weighs the caller's policies and the resource's against each other, as IAM's evaluation logic does.</summary>
internal sealed class PolicyEvaluator(
    IdentityPolicies identityPolicies, IEnumerable<IResourcePolicySource> resourcePolicies, ConditionKeys conditionKeys, AuthorizationLog log)
{
    /// <summary>Decides and records the decision.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="region">Region that is asked.</param>
    /// <param name="action">An IAM action.</param>
    /// <param name="resource">ARN or <c>*</c>.</param>
    /// <param name="context">Condition keys beyond the global ones.</param>
    public AccessDecision Decide(
        Principal principal, string region, string action, string resource, IReadOnlyDictionary<string, string>? context = null)
    {
        var request = new PolicyRequest(principal, null, action, resource, conditionKeys.Of(principal, region, context));
        var identity = identityPolicies.Of(principal).Select(policy => policy.Evaluate(request)).DefaultIfEmpty().Max();
        var decision = Weigh(request, identity, ResourcePolicyOf(request));
        log.Add(new AuthorizationRecord(principal, action, resource, decision.IsAllowed));
        return decision;
    }

    private static AccessDecision Weigh(PolicyRequest request, PolicyVerdict identity, ResourcePolicy? resource)
    {
        var resourceVerdict = resource?.Document?.Evaluate(request) ?? PolicyVerdict.NotApplicable;
        if (identity == PolicyVerdict.Denied) return new AccessDecision("with an explicit deny in an identity-based policy");
        if (resourceVerdict == PolicyVerdict.Denied) return new AccessDecision("with an explicit deny in a resource-based policy");

        var identityAllows = identity == PolicyVerdict.Allowed;
        var resourceAgrees = resourceVerdict >= PolicyVerdict.Delegated;
        var sameAccount = (resource?.AccountId ?? AccountOf(request.Resource) ?? request.Caller!.AccountId) == request.Caller!.AccountId;
        if (sameAccount && resourceVerdict == PolicyVerdict.Allowed) return new AccessDecision(Reason: null);
        if (!identityAllows) return new AccessDecision($"because no identity-based policy allows the {request.Action} action");
        return resourceAgrees || (sameAccount && resource is not { IsDecisive: true })
            ? new AccessDecision(Reason: null)
            : new AccessDecision($"because no resource-based policy allows the {request.Action} action");
    }

    private ResourcePolicy? ResourcePolicyOf(PolicyRequest request) =>
        resourcePolicies.Select(source => source.PolicyOf(request.Resource, request.Action)).FirstOrDefault(policy => policy is not null);

    private static string? AccountOf(string resource) =>
        resource.Split(':', 6) is ["arn", _, _, _, { Length: 12 } account, _] ? account : null;
}
