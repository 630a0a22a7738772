using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>A parameter's declaration; checks values against it.</summary>
internal sealed class TemplateParameter(string name, JsonObject declaration)
{
    public string Name => name;

    public string Type { get; } = Text(declaration, "Type")
        ?? throw ValidationError.Of($"Template format error: Every Parameters object must contain a Type member.");

    public string? Default => Text(declaration, "Default");

    public string? Description => Text(declaration, "Description");

    public bool NoEcho => Text(declaration, "NoEcho") == "true";

    public IReadOnlyList<string> AllowedValues { get; } =
        [.. (declaration["AllowedValues"] as JsonArray ?? []).Select(value => ScalarText.Of(value) ?? "")];

    /// <summary>The value's form in functions: text, a number or a list; throws where the value breaks the declaration.</summary>
    public JsonNode Typed(string value)
    {
        switch (Type)
        {
            case "String":
                Check(value);
                return JsonValue.Create(value);
            case "Number":
                Check(value);
                return JsonNode.Parse(Number(value).ToString(CultureInfo.InvariantCulture))!;
            case "CommaDelimitedList":
                string[] items = [.. value.Split(',').Select(item => item.Trim())];
                foreach (var item in items) Check(item);
                return new JsonArray([.. items.Select(item => JsonValue.Create(item))]);
            default:
                throw ValidationError.Of($"Template format error: Unrecognized parameter type: {Type}");
        }
    }

    private void Check(string value)
    {
        if (AllowedValues.Count > 0 && !AllowedValues.Contains(value)) throw Broken("must be one of AllowedValues");
        if (Text(declaration, "AllowedPattern") is { } pattern && !Regex.IsMatch(value, $@"\A(?:{pattern})\z"))
            throw Broken($"must match pattern {pattern}");
        if (Limit("MinLength") is { } shortest && value.Length < shortest) throw Broken($"must contain at least {shortest} characters");
        if (Limit("MaxLength") is { } longest && value.Length > longest) throw Broken($"must contain at most {longest} characters");
        if (Limit("MinValue") is { } least && Number(value) < least) throw Broken($"must be a number not less than {least}");
        if (Limit("MaxValue") is { } most && Number(value) > most) throw Broken($"must be a number not greater than {most}");
    }

    private decimal Number(string value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Broken("must be a number");

    private decimal? Limit(string member) =>
        Text(declaration, member) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private AwsException Broken(string constraint) => ValidationError.Of(
        Text(declaration, "ConstraintDescription") is { } description
            ? $"Parameter {name} failed to satisfy constraint: {description}"
            : $"Parameter '{name}' {constraint}");

    private static string? Text(JsonObject declaration, string member) => ScalarText.Of(declaration[member]);
}
