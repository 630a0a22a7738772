using System.Collections;
using System.Management.Automation;
using CequenceApigw.Engine.Logs;

namespace CequenceApigw.Cmdlets;

/// <summary>Log events as objects of any kind: of AWS's SDK, whatever its version, or parsed from JSON. Taken by their properties.</summary>
internal static class LoggedObject
{
    /// <summary>The event that an object is, or those of an answer of FilterLogEvents; none if it is neither.</summary>
    public static IReadOnlyList<LoggedEvent> EventsOf(PSObject input, string logGroupName)
    {
        if (input.Properties["events"]?.Value is IEnumerable events and not string)
            return [.. events.Cast<object>().Select(each => Of(PSObject.AsPSObject(each), logGroupName))];
        return input.Properties["message"] is null ? [] : [Of(input, logGroupName)];
    }

    private static LoggedEvent Of(PSObject each, string logGroupName) => new(Text(each, "message"), long.TryParse(Text(each, "timestamp"), out var time) ? time : 0)
    {
        LogGroupName = Text(each, "logGroupName", "logGroup") is { Length: > 0 } own ? own : logGroupName,
        LogStreamName = Text(each, "logStreamName", "logStream"),
        EventId = Text(each, "eventId", "id"),
    };

    private static string Text(PSObject each, params string[] properties) =>
        properties.Select(property => each.Properties[property]?.Value?.ToString()).FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "";
}
