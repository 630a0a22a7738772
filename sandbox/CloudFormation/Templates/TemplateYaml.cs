using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Turns YAML into the tree the JSON form gives: <c>!Sub x</c> becomes <c>{"Fn::Sub": "x"}</c>.</summary>
internal static class TemplateYaml
{
    public static JsonNode? Parse(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [var document, ..] ? Node(document.RootNode) : null;
        }
        catch (YamlException error)
        {
            throw ValidationError.Of(
                $"Template format error: YAML not well-formed. (line {error.Start.Line}, column {error.Start.Column})");
        }
    }

    private static JsonNode? Node(YamlNode node)
    {
        var tag = node.Tag.IsEmpty ? "" : node.Tag.Value;
        if (tag is ['!', not '!', ..]) return Function(tag[1..], Untagged(node, isText: true));
        return Untagged(node, isText: tag == "tag:yaml.org,2002:str");
    }

    private static JsonNode? Untagged(YamlNode node, bool isText) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => new JsonArray([.. list.Select(Node)]),
        YamlScalarNode scalar when isText => JsonValue.Create(scalar.Value),
        YamlScalarNode scalar => YamlScalar.Value(scalar),
        _ => null,
    };

    private static JsonObject Map(YamlMappingNode map)
    {
        var result = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name }) throw ValidationError.Of("Template format error: unsupported structure.");
            result[name] = Node(value);
        }

        return result;
    }

    private static JsonObject Function(string name, JsonNode? argument) => name switch
    {
        "Ref" or "Condition" => new JsonObject { [name] = argument },
        "GetAtt" when argument is JsonValue text => new JsonObject { ["Fn::GetAtt"] = SplitAttribute((string)text!) },
        _ => new JsonObject { ["Fn::" + name] = argument },
    };

    private static JsonArray SplitAttribute(string text) => new([.. text.Split('.', 2).Select(part => JsonValue.Create(part))]);
}
