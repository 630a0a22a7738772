using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>One decision: what least-privilege checks look at.</summary>
internal sealed record AuthorizationRecord(Principal Principal, string Action, string Resource, bool Allowed);
