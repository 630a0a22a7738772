using System.Text;
using System.Text.RegularExpressions;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>
/// Reads the lines of a dotenv file: <c>NAME=value</c>, with <c>export</c> in front if need be, quotes, comments, and either line end. Nothing
/// is expanded. A fault tells the line's number and never what stands there: it may be a secret.
/// </summary>
internal static partial class DotEnv
{
    private const string Form = "is no NAME=value";

    public static (IReadOnlyList<DotEnvEntry> Entries, IReadOnlyList<DotEnvFault> Faults) Parse(string text)
    {
        var entries = new List<DotEnvEntry>();
        var faults = new List<DotEnvFault>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.Length == 0 || trimmed[0] == '#')
                continue;
            if (Assignment().Match(trimmed) is not { Success: true } assignment)
                faults.Add(new DotEnvFault(number, Form));
            else if (Value(assignment.Groups["value"].Value, out var fault) is { } value)
                entries.Add(new DotEnvEntry(number, assignment.Groups["name"].Value, value));
            else
                faults.Add(new DotEnvFault(number, fault));
        }
        return (entries, faults);
    }

    private static string? Value(string text, out string fault)
    {
        fault = Form;
        if (text.Length == 0 || text[0] is not ('"' or '\''))
            return Comment().Replace(text, "").TrimEnd();
        var end = text[0] == '\'' ? text.IndexOf('\'', 1) : EndOfDoubleQuoted(text);
        if (end < 0)
        {
            fault = "has a quotation mark without its other one";
            return null;
        }
        var rest = text[(end + 1)..].TrimStart();
        if (rest.Length > 0 && rest[0] != '#')
        {
            fault = "goes on after the closing quotation mark";
            return null;
        }
        return text[0] == '\'' ? text[1..end] : Unescaped(text[1..end]);
    }

    private static int EndOfDoubleQuoted(string text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '"')
                return at;
            if (text[at] == '\\')
                at++;
        }
        return -1;
    }

    // As shells do: before anything else a backslash is itself.
    private static string Unescaped(string text)
    {
        var value = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\' or '$' or '`')
                at++;
            value.Append(text[at]);
        }
        return value.ToString();
    }

    [GeneratedRegex(@"^(export\s+)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    // A number sign inside a word belongs to it. One space is looked at, not all before it: a line of spaces would take their square.
    [GeneratedRegex(@"(?<=^|\s)#.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
