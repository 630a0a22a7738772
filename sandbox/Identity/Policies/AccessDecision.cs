namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>Whether a request is allowed, and if not, the end of AWS's sentence about it.</summary>
/// <param name="Reason">Null where the request is allowed.</param>
internal sealed record AccessDecision(string? Reason)
{
    public bool IsAllowed => Reason is null;
}
