namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The policies that a decision hangs on.</summary>
/// <param name="Identity">Those attached to the caller, by name; none where an AWS service asks.</param>
/// <param name="Boundary">The caller's permissions boundary, or null.</param>
/// <param name="Resource">The resource's own, or null.</param>
internal sealed record AppliedPolicies(IReadOnlyDictionary<string, PolicyDocument> Identity, PolicyDocument? Boundary, ResourcePolicy? Resource);
