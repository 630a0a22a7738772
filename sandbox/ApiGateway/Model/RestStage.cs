using System.Collections.Immutable;

namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>A stage of a REST API.</summary>
internal sealed class RestStage(string name, string deploymentId, DateTimeOffset created)
{
    /// <summary>Key of the entry for all methods that have none of their own.</summary>
    public const string AllMethods = "*/*";

    public string Name { get; } = name;

    public string DeploymentId { get; } = deploymentId;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; set; } = created;

    /// <summary>By <c>{resourcePath}/{httpMethod}</c>.</summary>
    public ImmutableSortedDictionary<string, MethodSetting> MethodSettings { get; set; } =
        ImmutableSortedDictionary.Create<string, MethodSetting>(StringComparer.Ordinal);

    public AccessLogSettings? AccessLogSettings { get; set; }

    /// <summary>Deployment that a part of the requests goes to; null where there is no canary.</summary>
    public string? CanaryDeploymentId { get; set; }

    /// <summary>The settings a method runs with: its own entry as a whole, or the one of all methods.</summary>
    public MethodSetting? SettingsOf(RestMethod method) =>
        MethodSettings.GetValueOrDefault(method.SettingsKey) ?? MethodSettings.GetValueOrDefault(AllMethods);
}
