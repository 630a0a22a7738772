using System.Text.RegularExpressions;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>The text of Fn::Sub: <c>${Name}</c>, <c>${Resource.Attribute}</c>, and <c>${!Literal}</c>, which stays as <c>${Literal}</c>.</summary>
internal static partial class Substitution
{
    public static IEnumerable<string> Variables(string text) =>
        Variable().Matches(text).Select(match => match.Groups[1].Value.Trim()).Where(name => name is not ['!', ..]);

    public static string Replace(string text, Func<string, string> value) =>
        Variable().Replace(text, match => match.Groups[1].Value.Trim() is ['!', .. var literal] ? $"${{{literal}}}" : value(match.Groups[1].Value.Trim()));

    [GeneratedRegex(@"\$\{([^{}]+)\}")]
    private static partial Regex Variable();
}
