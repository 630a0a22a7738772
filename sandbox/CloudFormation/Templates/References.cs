using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Finds the names a part of a template refers to by Ref, Fn::GetAtt and Fn::Sub.</summary>
internal static class References
{
    /// <summary>All names, or with <paramref name="condition"/> only those in the branches Fn::If takes.</summary>
    public static IEnumerable<string> In(JsonNode? node, Func<string, bool>? condition = null)
    {
        switch (node)
        {
            case JsonObject { Count: 1 } single when single.First() is var (function, argument):
                return Of(function, argument, condition);
            case JsonObject map:
                return map.SelectMany(member => In(member.Value, condition));
            case JsonArray list:
                return list.SelectMany(item => In(item, condition));
            default:
                return [];
        }
    }

    private static IEnumerable<string> Of(string function, JsonNode? argument, Func<string, bool>? condition)
    {
        switch (function, argument)
        {
            case ("Ref", JsonValue):
                return [ScalarText.Of(argument)!];
            case ("Fn::GetAtt", _):
                return [AttributeReference.Parse(argument).LogicalId];
            case ("Fn::Sub", JsonValue):
                return Substitution.Variables(ScalarText.Of(argument)!).Select(Owner);
            case ("Fn::Sub", JsonArray { Count: 2 } pair) when ScalarText.Of(pair[0]) is { } text && pair[1] is JsonObject map:
                return Substitution.Variables(text).Where(name => !map.ContainsKey(name)).Select(Owner)
                    .Concat(map.SelectMany(member => In(member.Value, condition)));
            case ("Fn::If", JsonArray { Count: 3 } branches) when condition is not null && ScalarText.Of(branches[0]) is { } name:
                return In(condition(name) ? branches[1] : branches[2], condition);
            default:
                return In(argument, condition);
        }
    }

    // ${Table.Arn} refers to Table.
    private static string Owner(string variable) => variable.Split('.')[0];
}
