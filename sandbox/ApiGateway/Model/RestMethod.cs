namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>A method of a REST API.</summary>
/// <param name="ResourcePath">The template, e.g. <c>/pets/{id}</c>.</param>
/// <param name="HttpMethod">e.g. <c>GET</c>.</param>
/// <param name="Integration">What stands behind it.</param>
/// <param name="AuthorizerId">Null where anyone may call.</param>
internal sealed record RestMethod(string ResourcePath, string HttpMethod, IntegrationKind Integration, string? AuthorizerId = null)
{
    /// <summary>Key of its entry in <c>methodSettings</c>: the slashes of the path are <c>~1</c>.</summary>
    public string SettingsKey => $"{ResourcePath.Replace("/", "~1", StringComparison.Ordinal)}/{HttpMethod}";
}
