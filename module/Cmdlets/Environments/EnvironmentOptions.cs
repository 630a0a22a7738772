using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>A .env file's settings beside parameters: those that were given win.</summary>
internal static class EnvironmentOptions
{
    /// <param name="settings">The file's.</param>
    /// <param name="options">The parameters', defaults included.</param>
    /// <param name="isGiven">Whether the caller gave a parameter, by its name.</param>
    public static IntegrationOptions Under(this EnvironmentSettings settings, IntegrationOptions options, Func<string, bool> isGiven)
    {
        T Choose<T>(string parameter, T value, T? ofFile)
            where T : class => isGiven(parameter) ? value : ofFile ?? value;

        T ChooseValue<T>(string parameter, T value, T? ofFile)
            where T : struct => isGiven(parameter) ? value : ofFile ?? value;

        return options with
        {
            // Units are an organization's, whatever the file says.
            HasOrganization = isGiven(nameof(EnableIntegrationCommand.OrganizationalUnitId))
                ? options.HasOrganization
                : ChooseValue(nameof(EnableIntegrationCommand.NoOrganization), options.HasOrganization, settings.IsOrganizationDeployment),
            Regions = Choose(nameof(EnableIntegrationCommand.TargetRegion), options.Regions, settings.Regions),
            EdgeEndpoint = Choose(nameof(EnableIntegrationCommand.EdgeEndpoint), options.EdgeEndpoint, settings.EdgeEndpoint),
            AuthEnabled = ChooseValue(nameof(EnableIntegrationCommand.NoAuthentication), options.AuthEnabled, settings.IsAuthEnabled),
            AuthEndpoint = Choose(nameof(EnableIntegrationCommand.AuthEndpoint), options.AuthEndpoint!, settings.AuthEndpoint),
            ClientId = Choose(nameof(EnableIntegrationCommand.ClientCredential), options.ClientId!, settings.ClientId),
            ClientSecret = Choose(nameof(EnableIntegrationCommand.ClientCredential), options.ClientSecret!, settings.ClientSecret),
            RestApiEnabled = ChooseValue(nameof(EnableIntegrationCommand.ApiType), options.RestApiEnabled, settings.RestApiEnabled),
            HttpApiEnabled = ChooseValue(nameof(EnableIntegrationCommand.ApiType), options.HttpApiEnabled, settings.HttpApiEnabled),
            ApiConfigPath = Choose(nameof(EnableIntegrationCommand.ApiConfig), options.ApiConfigPath!, settings.ApiConfigPath),
            RestApiExecutionLogsAlreadyEnabled = ChooseValue(
                nameof(EnableIntegrationCommand.RestApiExecutionLogsAlreadyEnabled),
                options.RestApiExecutionLogsAlreadyEnabled,
                settings.RestApiExecutionLogsAlreadyEnabled),
            LogLevel = ChooseValue(nameof(EnableIntegrationCommand.LogLevel), options.LogLevel, settings.LogLevel),
            LogRetentionDays = ChooseValue(nameof(EnableIntegrationCommand.LogRetentionDays), options.LogRetentionDays, settings.LogRetentionDays),
        };
    }
}
