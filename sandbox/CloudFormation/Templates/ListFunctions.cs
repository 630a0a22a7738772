using System.Globalization;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Fn::Join, Fn::Select and Fn::Split, their arguments already evaluated.</summary>
internal static class ListFunctions
{
    public static JsonValue Join(JsonNode? argument)
    {
        if (argument is JsonArray { Count: 2 } pair && ScalarText.Of(pair[0]) is { } delimiter && pair[1] is JsonArray list
            && list.Select(ScalarText.Of).ToArray() is var parts && !parts.Contains(null))
        {
            return JsonValue.Create(string.Join(delimiter, parts));
        }

        throw ValidationError.Of(
            "Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined "
            + "or a function that returns a list of strings (such as Fn::GetAZs) to be joined.");
    }

    public static JsonNode Select(JsonNode? argument)
    {
        if (argument is not JsonArray { Count: 2 } pair || pair[1] is not JsonArray list
            || !int.TryParse(ScalarText.Of(pair[0]), CultureInfo.InvariantCulture, out var index))
        {
            throw ValidationError.Of(
                "Template error: Fn::Select requires a list argument with two elements: an integer index and a list");
        }

        return index >= 0 && index < list.Count && list[index] is { } item
            ? item.DeepClone()
            : throw ValidationError.Of($"Template error: Fn::Select cannot select nonexistent value at index {index}");
    }

    public static JsonArray Split(JsonNode? argument)
    {
        if (argument is JsonArray { Count: 2 } pair && ScalarText.Of(pair[0]) is { Length: > 0 } delimiter && ScalarText.Of(pair[1]) is { } text)
            return new JsonArray([.. text.Split(delimiter).Select(part => JsonValue.Create(part))]);
        throw ValidationError.Of(
            "Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split "
            + "or a function that returns a string to be split.");
    }
}
