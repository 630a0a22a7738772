using System.Text.Json;

namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>Reads the custom resource's properties. CloudFormation sends every value as a string.</summary>
internal static class PropertiesReader
{
    /// <exception cref="DiscoveryException">A property is missing, or no boolean where one is needed.</exception>
    public static DiscoveryProperties Read(JsonElement properties) => new(
        Flag(properties, nameof(DiscoveryProperties.RestApiEnabled)),
        Flag(properties, nameof(DiscoveryProperties.HttpApiEnabled)),
        Flag(properties, nameof(DiscoveryProperties.RestApiExecutionLogsAlreadyEnabled)),
        Text(properties, nameof(DiscoveryProperties.GatewayLoggingRoleArn)),
        Text(properties, nameof(DiscoveryProperties.HttpAccessLogGroupArn)));

    private static bool Flag(JsonElement properties, string name) => bool.TryParse(Text(properties, name), out var flag)
        ? flag
        : throw new DiscoveryException($"The custom resource's property {name} must be 'true' or 'false'.");

    private static string Text(JsonElement properties, string name) =>
        properties.ValueKind is JsonValueKind.Object
        && properties.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False
        && value.ToString() is { Length: > 0 } text
            ? text
            : throw new DiscoveryException($"The custom resource's property {name} is missing.");
}
