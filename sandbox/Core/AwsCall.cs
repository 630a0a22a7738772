namespace CequenceApigw.Sandbox.Core;

/// <summary>One signed request, its signature already checked.</summary>
/// <param name="Service">Signing name of the service, e.g. <c>cloudformation</c>.</param>
/// <param name="Region">Region of the credential scope.</param>
/// <param name="Principal">Who signed.</param>
/// <param name="Request">Method, path, query and headers.</param>
/// <param name="Body">The body, decoded of aws-chunked.</param>
internal sealed record AwsCall(string Service, string Region, Principal Principal, HttpRequest Request, ReadOnlyMemory<byte> Body)
{
    public string AccountId => Principal.AccountId;

    public required IAuthorizer Authorizer { private get; init; }

    /// <summary>Throws AccessDenied unless the principal may do <paramref name="action"/> on <paramref name="resource"/>.</summary>
    /// <param name="action">An IAM action, e.g. <c>logs:FilterLogEvents</c>.</param>
    /// <param name="resource">The resource's ARN, or <c>*</c> where AWS has no resource-level permission.</param>
    /// <param name="context">Condition keys beyond the global ones.</param>
    public void Authorize(string action, string resource, IReadOnlyDictionary<string, string>? context = null) =>
        Authorizer.Authorize(this, action, resource, context);
}
