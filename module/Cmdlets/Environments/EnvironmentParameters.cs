using System.Net;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>A .env file's settings as parameters of Enable-CqApiGwIntegration; what the file doesn't say isn't there.</summary>
internal static class EnvironmentParameters
{
    public static IEnumerable<KeyValuePair<string, object>> Of(EnvironmentSettings settings)
    {
        var credential = settings is { ClientId: { } id, ClientSecret: { } secret } ? new NetworkCredential(id, secret) : null;
        var all = new Dictionary<string, object?>
        {
            // A parameter set of its own: only if it is so.
            [nameof(EnableIntegrationCommand.NoOrganization)] = settings.IsOrganizationDeployment == false ? true : null,
            [nameof(EnableIntegrationCommand.TargetRegion)] = settings.Regions?.ToArray(),
            [nameof(EnableIntegrationCommand.EdgeEndpoint)] = settings.EdgeEndpoint,
            [nameof(EnableIntegrationCommand.NoAuthentication)] = settings.IsAuthEnabled is { } isEnabled ? !isEnabled : null,
            [nameof(EnableIntegrationCommand.AuthEndpoint)] = settings.AuthEndpoint,
            [nameof(EnableIntegrationCommand.ClientCredential)] = credential,
            [nameof(EnableIntegrationCommand.ApiType)] = ApiTypes(settings),
            [nameof(EnableIntegrationCommand.ApiConfig)] = settings.ApiConfigPath,
            [nameof(EnableIntegrationCommand.RestApiExecutionLogsAlreadyEnabled)] = settings.RestApiExecutionLogsAlreadyEnabled,
            [nameof(EnableIntegrationCommand.LogLevel)] = settings.LogLevel?.ToString().ToLowerInvariant(),
            [nameof(EnableIntegrationCommand.LogRetentionDays)] = settings.LogRetentionDays,
        };
        return all.Where(parameter => parameter.Value is not null).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value!));
    }

    private static ApiType[]? ApiTypes(EnvironmentSettings settings)
    {
        if (settings is { RestApiEnabled: null, HttpApiEnabled: null })
            return null;
        var types = new List<ApiType>();
        if (settings.RestApiEnabled != false)
            types.Add(ApiType.Rest);
        if (settings.HttpApiEnabled != false)
            types.Add(ApiType.Http);
        return [.. types];
    }
}
