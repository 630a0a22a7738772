using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CequenceApigw.Transactions.Tests;

/// <summary>
/// Reads a sample of a real log. The <c>.jsonl</c> samples are events as CloudWatch delivers them. The <c>.txt</c> samples are
/// copies out of consoles, issues and documentation: their decoration (time stamps, comments, the first line of a console test)
/// is put back into the form in which events arrive, <c>(request id) text</c>.
/// </summary>
internal static partial class SampleLog
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    public static IEnumerable<(string Message, long Timestamp)> Read(string name) => name.EndsWith(".jsonl", StringComparison.Ordinal)
        ? File.ReadLines(Path.Combine(Folder, name)).Where(line => line.Length > 0).Select(ReadEvent)
        : ReadText(File.ReadLines(Path.Combine(Folder, name)));

    private static (string, long) ReadEvent(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("message").GetString()!, json.RootElement.GetProperty("timestamp").GetInt64());
    }

    private static IEnumerable<(string, long)> ReadText(IEnumerable<string> lines)
    {
        var id = "sample-request";
        var message = new StringBuilder();
        var timestamp = 1_500_000_000_000;
        foreach (var line in lines.Where(line => !line.StartsWith('#')))
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

    [GeneratedRegex(
        @"^(?:Execution log for request (?<execution>\S+)"
        + @"|(?:\w{3} \w{3} \S+ \S+ UTC \w{4} : |\d{4}-\d\d-\d\dT\S+Z ?)?(?<id>\(\S+\) )(?<text>.*)"
        + @"|(?:\w{3} \w{3} \S+ \S+ UTC \w{4} : |\d{4}-\d\d-\d\dT\S+Z ?)(?<text>.*))$")]
    private static partial Regex Begin();
}
