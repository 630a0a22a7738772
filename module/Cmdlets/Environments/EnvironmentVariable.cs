using System.Text.RegularExpressions;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>A variable of the product guide's table.</summary>
/// <param name="Takes">In words, which values it takes.</param>
/// <param name="Set">Adds a value to the settings; null if it isn't one of those.</param>
internal sealed partial record EnvironmentVariable(string Takes, Func<EnvironmentSettings, string, EnvironmentSettings?> Set)
{
    public static IReadOnlyDictionary<string, EnvironmentVariable> All { get; } = new Dictionary<string, EnvironmentVariable>
    {
        ["cequence_is_auth_enabled"] = Flag((settings, value) => settings with { IsAuthEnabled = value }),
        ["cequence_client_id"] = new("the client's id", (settings, value) => settings with { ClientId = value }),
        ["cequence_client_secret"] = new("the client's secret", (settings, value) => settings with { ClientSecret = value }),
        ["cequence_auth_endpoint"] = Url((settings, value) => settings with { AuthEndpoint = value }),
        ["cequence_edge_endpoint"] = Url((settings, value) => settings with { EdgeEndpoint = value }),
        ["cequence_aws_regions"] = new("all, or Regions with commas between them, e.g. us-east-1,ap-southeast-1", Regions),
        ["cequence_is_aws_organization_deployment"] = Flag((settings, value) => settings with { IsOrganizationDeployment = value }),
        ["cequence_deployment_type"] = new("terraform or cloudformation", DeploymentType),
        ["cequence_log_level"] = new("info, debug or trace", LogLevels),
        ["cequence_log_retention_days"] = new($"one of {string.Join(", ", IntegrationOptionsRules.RetentionDays)}", RetentionDays),
        ["cequence_rest_api_enabled"] = Flag((settings, value) => settings with { RestApiEnabled = value }),
        ["cequence_http_api_enabled"] = Flag((settings, value) => settings with { HttpApiEnabled = value }),
        ["cequence_auto_discover_apis"] = Flag((settings, value) => settings with { AutoDiscoversApis = value }),
        ["are_rest_api_execution_logs_already_enabled"] = Flag((settings, value) => settings with { RestApiExecutionLogsAlreadyEnabled = value }),
        ["cequence_tf_state_remote"] = Flag((settings, value) => settings with { HasRemoteTerraformState = value }),
    };

    private static EnvironmentVariable Flag(Func<EnvironmentSettings, bool, EnvironmentSettings> set) =>
        new("true or false", (settings, value) => bool.TryParse(value, out var flag) ? set(settings, flag) : null);

    private static EnvironmentVariable Url(Func<EnvironmentSettings, Uri, EnvironmentSettings> set) =>
        new("an absolute URL", (settings, value) => Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? set(settings, url)
            : null);

    private static EnvironmentSettings? Regions(EnvironmentSettings settings, string value)
    {
        var regions = value.Split(',', StringSplitOptions.TrimEntries);
        var isAll = regions is [var only] && only.Equals(IntegrationOptions.AllRegions, StringComparison.OrdinalIgnoreCase);
        if (isAll)
            return settings with { Regions = [IntegrationOptions.AllRegions] };
        return regions.All(Region().IsMatch) ? settings with { Regions = regions } : null;
    }

    private static EnvironmentSettings? DeploymentType(EnvironmentSettings settings, string value) =>
        value.ToLowerInvariant() is "terraform" or "cloudformation" ? settings with { DeploymentType = value.ToLowerInvariant() } : null;

    private static EnvironmentSettings? LogLevels(EnvironmentSettings settings, string value) =>
        value.ToLowerInvariant() is "info" or "debug" or "trace" ? settings with { LogLevel = Enum.Parse<LogLevel>(value, ignoreCase: true) } : null;

    private static EnvironmentSettings? RetentionDays(EnvironmentSettings settings, string value) =>
        int.TryParse(value, out var days) && IntegrationOptionsRules.RetentionDays.Contains(days) ? settings with { LogRetentionDays = days } : null;

    [GeneratedRegex("^[a-z]{2,}(-[a-z]+)+-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
