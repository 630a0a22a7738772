using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>
/// The type of a YAML scalar, after YAML 1.1 as CloudFormation reads it: only a plain one can be a boolean, a number or null.
/// Dates stay text, because template versions are written unquoted.
/// </summary>
internal static partial class YamlScalar
{
    public static JsonNode? Value(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(text);
        return text.ToLowerInvariant() switch
        {
            "" or "~" or "null" => null,
            "true" or "yes" or "on" => JsonValue.Create(true),
            "false" or "no" or "off" => JsonValue.Create(false),
            // Parsed, because such a number can be read as any numeric type.
            _ when Number().IsMatch(text) => JsonNode.Parse(text),
            _ => JsonValue.Create(text),
        };
    }

    // A leading zero is an account id more often than a number.
    [GeneratedRegex(@"^-?(0|[1-9]\d*)(\.\d+)?$")]
    private static partial Regex Number();
}
