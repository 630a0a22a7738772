using System.Management.Automation;
using CequenceApigw.Engine.Logs;

namespace CequenceApigw.Cmdlets;

/// <summary>A log event as an object of any kind: of AWS's SDK, whatever its version, or parsed from JSON. Taken by its properties.</summary>
internal static class LoggedObject
{
    public static LoggedEvent Of(PSObject each, string logGroupName) => new(Text(each, "message"), long.TryParse(Text(each, "timestamp"), out var time) ? time : 0)
    {
        LogGroupName = Text(each, "logGroupName") is { Length: > 0 } own ? own : logGroupName,
        LogStreamName = Text(each, "logStreamName"),
        EventId = Text(each, "eventId"),
    };

    private static string Text(PSObject each, string property) => each.Properties[property]?.Value?.ToString() ?? "";
}
