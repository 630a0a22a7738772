namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>One decision with all that it hung on: what least-privilege checks look at.</summary>
/// <param name="Request">Who asked for what, and the condition keys.</param>
/// <param name="Policies">What was weighed.</param>
/// <param name="Allowed">The outcome.</param>
internal sealed record AuthorizationRecord(PolicyRequest Request, AppliedPolicies Policies, bool Allowed)
{
    public string Action => Request.Action;

    public string Resource => Request.Resource;
}
