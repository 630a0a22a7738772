using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CequenceApigw.Transactions.Tests;

/// <summary>
/// Reads a sample of a real log. The <c>.jsonl</c> samples are events as CloudWatch delivers them. The <c>.txt</c> samples are
/// copies out of consoles, issues and documentation: their decoration (time stamps, comments, the first line of a console test)
/// is put back into the form in which events arrive, <c>(request id) text</c>. Where an author left the request id away, it is
/// the one that a line names, else that of the line before.
/// </summary>
internal static partial class SampleLog
{
    private const string UnknownId = "sample-request";
    private const long FirstTimestamp = 1_500_000_000_000;

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    public static IEnumerable<(string Message, long Timestamp)> Read(string name) => name.EndsWith(".jsonl", StringComparison.Ordinal)
        ? File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Length > 0).Select(ReadEvent)
        : ReadText([.. File.ReadLines(Path.Combine(Folder, name)).Where(line => !line.StartsWith('#'))], name);

    private static IEnumerable<(string Message, long Timestamp)> ReadText(IReadOnlyList<string> lines, string name) =>
        name.Contains("access-log", StringComparison.Ordinal) ? ReadObjects(lines)
        : lines.Any(line => Begin().IsMatch(line)) ? ReadDecorated(lines)
        : ReadBare(lines);

    private static (string, long) ReadEvent(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("message").GetString()!, json.RootElement.GetProperty("timestamp").GetInt64());
    }

    // A console shows an object over several lines, of which only the first begins without an indent.
    private static IEnumerable<(string, long)> ReadObjects(IEnumerable<string> lines)
    {
        var objects = new List<string>();
        foreach (var line in lines)
        {
            if (line[0] is '{' or '"')
                objects.Add(line);
            else
                objects[^1] += "\n" + line;
        }
        return objects.Select((text, at) => (text, FirstTimestamp + at));
    }

    private static IEnumerable<(string, long)> ReadBare(IEnumerable<string> lines)
    {
        var id = UnknownId;
        var timestamp = FirstTimestamp;
        foreach (var line in lines)
        {
            if (NamedRequest().Match(line) is { Success: true } named)
                id = named.Groups["id"].Value;
            yield return ($"({id}) {line}", timestamp++);
        }
    }

    private static IEnumerable<(string, long)> ReadDecorated(IEnumerable<string> lines)
    {
        var id = UnknownId;
        var message = new StringBuilder();
        var timestamp = FirstTimestamp;
        foreach (var line in lines)
        {
            var begin = Begin().Match(line);
            if (!begin.Success)
            {
                message.Append(message.Length > 0 ? "\n" : "").Append(line);
                continue;
            }
            if (message.Length > 0)
                yield return (message.ToString(), timestamp++);
            message.Clear();
            if (begin.Groups["execution"].Success)
                id = begin.Groups["execution"].Value;
            else if (begin.Groups["text"].Length > 0)
                message.Append(begin.Groups["id"].Success ? "" : $"({id}) ").Append(begin.Groups["id"].Value).Append(begin.Groups["text"].Value);
        }
        if (message.Length > 0)
            yield return (message.ToString(), timestamp);
    }

    [GeneratedRegex(@"request: (?<id>[0-9a-f-]{36})")]
    private static partial Regex NamedRequest();

    [GeneratedRegex(
        @"^(?:Execution log for request (?<execution>\S+)"
        + @"|(?:\w{3} \w{3} \S+ \S+ UTC \w{4} : |\d{4}-\d\d-\d\dT\S+Z ?)?(?<id>\(\S+\) )(?<text>.*)"
        + @"|(?:\w{3} \w{3} \S+ \S+ UTC \w{4} : |\d{4}-\d\d-\d\dT\S+Z ?)(?<text>.*))$")]
    private static partial Regex Begin();
}
