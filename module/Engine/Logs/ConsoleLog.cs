using System.Globalization;
using System.Text.RegularExpressions;

namespace CequenceApigw.Engine.Logs;

/// <summary>
/// Lines of an execution log as consoles, <c>aws logs tail</c> and the console's method test show them. Their decoration (a time, a stream's
/// name) goes, a missing request id comes from the line before, and lines without either belong to the event before.
/// </summary>
internal static partial class ConsoleLog
{
    private const string UnknownId = "unknown-request";

    public static IEnumerable<LoggedEvent> Read(string text)
    {
        string[] lines = [.. text.Split('\n')];
        return lines.Any(line => Begin().IsMatch(line)) ? ReadDecorated(lines) : ReadBare(lines.Where(line => line.Trim().Length > 0));
    }

    private static IEnumerable<LoggedEvent> ReadBare(IEnumerable<string> lines)
    {
        var id = UnknownId;
        foreach (var line in lines)
        {
            if (NamedRequest().Match(line) is { Success: true } named)
                id = named.Groups["id"].Value;
            yield return new LoggedEvent($"({id}) {line}", 0);
        }
    }

    private static IEnumerable<LoggedEvent> ReadDecorated(IEnumerable<string> lines)
    {
        var id = UnknownId;
        LoggedEvent? open = null;
        long timestamp = 0;
        foreach (var line in lines)
        {
            var begin = Begin().Match(line);
            if (!begin.Success)
            {
                open = open is null ? new LoggedEvent(line, timestamp) : open with { Message = open.Message + "\n" + line };
                continue;
            }
            if (open is { Message: var message } && message.Trim().Length > 0)
                yield return open with { Message = message.TrimEnd('\n') };
            open = null;
            timestamp = TimeOf(begin.Groups["time"].Value.Trim()) ?? timestamp;
            if (begin.Groups["execution"].Success)
                id = begin.Groups["execution"].Value;
            else if (begin.Groups["text"].Length > 0)
                open = new LoggedEvent((begin.Groups["id"].Success ? begin.Groups["id"].Value : $"({id}) ") + begin.Groups["text"].Value, timestamp);
        }
        if (open is { Message: var last } && last.Trim().Length > 0)
            yield return open with { Message = last.TrimEnd('\n') };
    }

    private static long? TimeOf(string time)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite;
        var isKnown = DateTimeOffset.TryParseExact(time, "ddd MMM d HH:mm:ss 'UTC' yyyy ':'", CultureInfo.InvariantCulture, utc, out var parsed)
            || DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, utc, out parsed);
        return isKnown ? parsed.ToUnixTimeMilliseconds() : null;
    }

    [GeneratedRegex(@"request: (?<id>[0-9a-f-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex NamedRequest();

    [GeneratedRegex(
        @"^(?:Execution log for request (?<execution>\S+)"
        + @"|(?<id>\(\S+\) )(?<text>.*)"
        + @"|(?<time>\w{3} \w{3} +\S+ \S+ UTC \w{4} : )(?<id>\(\S+\) )?(?<text>.*)"
        + @"|(?<time>\d{4}-\d\d-\d\dT\S+)(?: (?:\S+ )?(?<id>\(\S+\) )(?<text>.*)| ?(?<text>.*)))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Begin();
}
