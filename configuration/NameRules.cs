using System.Text.RegularExpressions;

namespace CequenceApigw.Configuration;

/// <summary>What can be said about a name or pattern without asking AWS: what is wrong with it, or null.</summary>
internal static partial class NameRules
{
    public static string? Account(string text) => AccountId().IsMatch(text) || (HasWildcard(text) && AccountPattern().IsMatch(text))
        ? null
        : $"'{text}' isn't an account id: it takes 12 digits, or fewer with wildcards.";

    public static string? Region(string text) => RegionName().IsMatch(text) || (HasWildcard(text) && RegionPattern().IsMatch(text))
        ? null
        : $"'{text}' isn't a Region: it takes a name such as us-east-1, or a pattern such as us-*.";

    public static string? Api(string text) => text.AsSpan().Trim().Length == text.Length
        ? null
        : $"'{text}' begins or ends with a blank: no API's id or name does.";

    public static string? Stage(string text) => StageName().IsMatch(text)
        ? null
        : $"'{text}' isn't a stage: its name has letters, digits, hyphens and underscores, or is $default.";

    private static bool HasWildcard(string text) => text.AsSpan().ContainsAny('*', '?');

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountId();

    [GeneratedRegex(@"\A(?=(\**[0-9?]){0,12}\**\z)[0-9?*]+\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"\A[a-z]{2,}(-[a-z]+)+-[0-9]+\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"\A[a-z0-9*?-]+\z")]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_$*?-]+\z")]
    private static partial Regex StageName();
}
