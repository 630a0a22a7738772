using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>
/// References to Parameter Store, <c>{{resolve:ssm:name}}</c>, in resources' properties: resolved after the functions, so that a
/// function sees the reference and not its value.
/// </summary>
internal static partial class DynamicReferences
{
    /// <summary>The properties with each reference replaced; throws ValidationError where there is no such parameter.</summary>
    public static JsonObject Resolve(JsonObject properties, Func<string, string?> parameter)
    {
        Check(Names(properties), parameter);
        return (JsonObject)Replace(properties, parameter)!;
    }

    /// <summary>Whether a part of a template holds a reference, or the beginning of one.</summary>
    public static bool MayBeIn(JsonNode? node) => node is not null && node.ToJsonString().Contains("{{resolve:ssm:", StringComparison.Ordinal);

    /// <summary>CloudFormation checks before it begins; what depends on resources that don't exist yet is left for later.</summary>
    public static void Check(BoundTemplate template, Func<string, string?> parameter) =>
        Check(template.Resources.SelectMany(template.Foreseeable).SelectMany(Names), parameter);

    private static void Check(IEnumerable<string> names, Func<string, string?> parameter)
    {
        var missing = names.Distinct().Where(name => parameter(name) is null).Select(name => $"ssm:{name}").ToArray();
        if (missing.Length > 0) throw ValidationError.Of($"Parameters: [{string.Join(", ", missing)}] cannot be found.");
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(member => Names(member.Value)),
        JsonArray list => list.SelectMany(Names),
        _ => Reference().Matches(ScalarText.Of(node) ?? "").Select(match => match.Groups[1].Value),
    };

    private static JsonNode? Replace(JsonNode? node, Func<string, string?> parameter) => node switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Replace(member.Value, parameter)))),
        JsonArray list => new JsonArray([.. list.Select(item => Replace(item, parameter))]),
        JsonValue value when value.TryGetValue(out string? text) => Reference().Replace(text, match => parameter(match.Groups[1].Value)!),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{\{resolve:ssm:([A-Za-z0-9_./-]+)\}\}")]
    private static partial Regex Reference();
}
