namespace CequenceApigw.Engine.Logs;

/// <summary>Reads log events out of a text, in whatever form it has them.</summary>
public static class LogText
{
    /// <summary>
    /// The text's events: answers of FilterLogEvents or GetLogEvents, arrays or lines of events in JSON, access-log lines, or lines as
    /// consoles and <c>aws logs tail</c> show them.
    /// </summary>
    /// <param name="text">A file's content, or what a program wrote.</param>
    /// <param name="logGroupName">The log group of events that don't tell it.</param>
    public static IEnumerable<LoggedEvent> Read(string text, string logGroupName = "")
    {
        var content = WithoutComments(text);
        var events = content.TrimStart() is ['{' or '[', ..] ? JsonLog.Read(content) : ConsoleLog.Read(content);
        return events.Select(each => each.LogGroupName.Length == 0 ? each with { LogGroupName = logGroupName } : each);
    }

    private static string WithoutComments(string text) =>
        string.Join('\n', text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#')));
}
