using System.Text.Json;
using System.Text.RegularExpressions;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>
/// A filter pattern: nothing; terms that must all occur; or <c>{ $.member = * }</c> and <c>{ $.member = "value" }</c> on JSON events.
/// Anything else of the pattern language is refused rather than guessed at.
/// </summary>
internal sealed partial class FilterPattern
{
    private readonly Func<string, bool> _matches;

    private FilterPattern(Func<string, bool> matches) => _matches = matches;

    public bool Matches(string message) => _matches(message);

    /// <summary>Throws InvalidParameterException where the pattern can't be read.</summary>
    public static FilterPattern Parse(string? pattern)
    {
        if (string.IsNullOrWhiteSpace(pattern)) return new FilterPattern(_ => true);
        if (!pattern.TrimStart().StartsWith('{')) return OfTerms(pattern);
        var selector = Selector().Match(pattern);
        if (!selector.Success)
        {
            throw new AwsException(
                "InvalidParameterException",
                $"Invalid filter pattern: the sandbox reads {{ $.member = * }} and {{ $.member = \"value\" }}, not {pattern}");
        }


        var member = selector.Groups["member"].Value;
        var value = selector.Groups["value"].Value.Trim('"');
        return new FilterPattern(message => MemberOf(message, member) is { } found && (value == "*" || found == value));
    }

    private static FilterPattern OfTerms(string pattern)
    {
        var terms = Terms().Matches(pattern).Select(match => match.Value.Trim('"')).ToList();
        return new FilterPattern(message => terms.All(term => message.Contains(term, StringComparison.Ordinal)));
    }

    private static string? MemberOf(string message, string member)
    {
        if (!message.TrimStart().StartsWith('{')) return null;
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.TryGetProperty(member, out var value) ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*\{\s*\$\.(?<member>[A-Za-z0-9_-]+)\s*=\s*(?<value>\*|"[^"]*"|[^\s"{}]+)\s*\}\s*$""")]
    private static partial Regex Selector();

    [GeneratedRegex("""
        "[^"]*"|\S+
        """)]
    private static partial Regex Terms();
}
