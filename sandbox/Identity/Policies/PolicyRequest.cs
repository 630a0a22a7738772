using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>What is asked of policies.</summary>
/// <param name="Caller">Who asks; null where an AWS service does.</param>
/// <param name="Service">The service that asks, e.g. <c>lambda.amazonaws.com</c>; otherwise null.</param>
/// <param name="Action">An IAM action.</param>
/// <param name="Resource">ARN or <c>*</c>.</param>
/// <param name="Keys">Condition keys; names compare without case.</param>
internal sealed record PolicyRequest(
    Principal? Caller, string? Service, string Action, string Resource, IReadOnlyDictionary<string, string> Keys);
