namespace CequenceApigw.Sandbox.Core;

/// <summary>Who signed a request, or on whose behalf a service acts.</summary>
/// <param name="AccountId">12 digits.</param>
/// <param name="Arn">The user's or assumed role's session ARN, as GetCallerIdentity shows it.</param>
/// <param name="RoleArn">For a role session the role's ARN (with path): what aws:PrincipalArn compares; otherwise null.</param>
internal sealed record Principal(string AccountId, string Arn, string? RoleArn = null)
{
    /// <summary>The service that passes the principal's request on in its name, e.g. <c>cloudformation.amazonaws.com</c>; otherwise null.</summary>
    public string? Via { get; init; }
}
