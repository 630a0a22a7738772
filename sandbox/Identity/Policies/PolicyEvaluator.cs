using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Weighs the caller's policies and the resource's against each other, as IAM's evaluation logic does.</summary>
internal sealed class PolicyEvaluator(
    IdentityPolicies identityPolicies, IEnumerable<IResourcePolicySource> resourcePolicies, ConditionKeys conditionKeys, AuthorizationLog log)
{
    private static readonly IReadOnlyDictionary<string, PolicyDocument> None = new Dictionary<string, PolicyDocument>();

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
        var policies = new AppliedPolicies(identityPolicies.Of(principal), identityPolicies.BoundaryOf(principal), ResourcePolicyOf(request));
        return Recorded(request, policies, Weigh(request, policies));
    }

    /// <summary>The same for an AWS service that acts in its own name: the resource's policy alone decides.</summary>
    /// <param name="service">e.g. <c>scheduler.amazonaws.com</c>.</param>
    /// <param name="action">An IAM action.</param>
    /// <param name="resource">ARN.</param>
    /// <param name="context">What the service tells of whom it acts for, e.g. aws:SourceAccount.</param>
    public AccessDecision Decide(string service, string action, string resource, IReadOnlyDictionary<string, string> context)
    {
        var keys = new Dictionary<string, string>(context, StringComparer.OrdinalIgnoreCase);
        var request = new PolicyRequest(null, service, action, resource, keys);
        var policies = new AppliedPolicies(None, null, ResourcePolicyOf(request));
        var allowed = policies.Resource?.Document?.Evaluate(request) == PolicyVerdict.Allowed;
        return Recorded(request, policies, new AccessDecision(allowed ? null : $"because no resource-based policy allows the {action} action"));
    }

    private static AccessDecision Weigh(PolicyRequest request, AppliedPolicies policies)
    {
        var (identity, resource) = (policies.Identity.Values.Select(policy => policy.Evaluate(request)).DefaultIfEmpty().Max(), policies.Resource);
        var resourceVerdict = resource?.Document?.Evaluate(request) ?? PolicyVerdict.NotApplicable;
        var boundary = policies.Boundary?.Evaluate(request) ?? PolicyVerdict.Allowed;
        if (identity == PolicyVerdict.Denied) return new AccessDecision("with an explicit deny in an identity-based policy");
        if (resourceVerdict == PolicyVerdict.Denied) return new AccessDecision("with an explicit deny in a resource-based policy");
        if (boundary == PolicyVerdict.Denied) return new AccessDecision("with an explicit deny in a permissions boundary");
        // AWS exempts sessions that a resource's policy names one by one; no policy here does.
        if (boundary != PolicyVerdict.Allowed) return new AccessDecision($"because no permissions boundary allows the {request.Action} action");

        var identityAllows = identity == PolicyVerdict.Allowed;
        var resourceAgrees = resourceVerdict >= PolicyVerdict.Delegated;
        var sameAccount = (resource?.AccountId ?? AccountOf(request.Resource) ?? request.Caller!.AccountId) == request.Caller!.AccountId;
        if (sameAccount && resourceVerdict == PolicyVerdict.Allowed) return new AccessDecision(Reason: null);
        if (!identityAllows) return new AccessDecision($"because no identity-based policy allows the {request.Action} action");
        return resourceAgrees || (sameAccount && resource is not { IsDecisive: true })
            ? new AccessDecision(Reason: null)
            : new AccessDecision($"because no resource-based policy allows the {request.Action} action");
    }

    private AccessDecision Recorded(PolicyRequest request, AppliedPolicies policies, AccessDecision decision)
    {
        log.Add(new AuthorizationRecord(request, policies, decision.IsAllowed));
        return decision;
    }

    private ResourcePolicy? ResourcePolicyOf(PolicyRequest request) =>
        resourcePolicies.Select(source => source.PolicyOf(request.Resource, request.Action)).FirstOrDefault(policy => policy is not null);

    private static string? AccountOf(string resource) =>
        resource.Split(':', 6) is ["arn", _, _, _, { Length: 12 } account, _] ? account : null;
}
