using System.Globalization;
using System.Text.Json;

namespace CequenceApigw.Function.Discovery.Protocol;

/// <summary>Reads the custom resource's properties. CloudFormation sends every value as a string.</summary>
internal static class PropertiesReader
{
    /// <exception cref="DiscoveryException">A property is missing, or not of its type.</exception>
    public static DiscoveryProperties Read(JsonElement properties) => new(
        Flag(properties, nameof(DiscoveryProperties.RestApiEnabled)),
        Flag(properties, nameof(DiscoveryProperties.HttpApiEnabled)),
        Flag(properties, nameof(DiscoveryProperties.RestApiExecutionLogsAlreadyEnabled)),
        Text(properties, nameof(DiscoveryProperties.GatewayLoggingRoleArn)),
        Text(properties, nameof(DiscoveryProperties.HttpAccessLogGroupArn)),
        Flag(properties, nameof(DiscoveryProperties.HttpAccessLogsReplaced)),
        Text(properties, nameof(DiscoveryProperties.HttpAccessLogGroupPrefix)),
        Whole(properties, nameof(DiscoveryProperties.LogRetentionDays)),
        TextOrNull(properties, nameof(DiscoveryProperties.ApiConfigBucket)),
        TextOrNull(properties, nameof(DiscoveryProperties.ApiConfigKey)));

    private static bool Flag(JsonElement properties, string name) => bool.TryParse(Text(properties, name), out var flag)
        ? flag
        : throw new DiscoveryException($"The custom resource's property {name} must be 'true' or 'false'.");

    private static int Whole(JsonElement properties, string name) => int.TryParse(Text(properties, name), CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new DiscoveryException($"The custom resource's property {name} must be a whole number.");

    private static string Text(JsonElement properties, string name) =>
        TextOrNull(properties, name) ?? throw new DiscoveryException($"The custom resource's property {name} is missing.");

    private static string? TextOrNull(JsonElement properties, string name)
    {
        try
        {
            return properties.ValueKind is JsonValueKind.Object
                && properties.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number
                && value.ToString() is { Length: > 0 } text
                    ? text
                    : null;
        }
        catch (InvalidOperationException)
        {
            return null; // A name or a value with half of a surrogate pair, or that is no UTF-8.
        }
    }
}
