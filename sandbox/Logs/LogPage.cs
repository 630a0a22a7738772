using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>One page of FilterLogEvents: at most 1 MB or 10,000 events, now and then none at all with a token, as AWS answers.</summary>
internal sealed record LogPage(IReadOnlyList<LogEvent> Events, string? NextToken)
{
    private const int MaxEvents = 10_000;
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Bytes CloudWatch counts for an event beside its message.</summary>
    private const int EventOverhead = 26;

    /// <summary>Every so many-th place in a group begins with an empty page.</summary>
    private const int EmptyPageEvery = 5;

    /// <summary>Reads the page behind <paramref name="token"/>; throws InvalidParameterException where the token is not one of ours.</summary>
    public static LogPage Read(LogGroup group, LogQuery query, int? limit, string? token, long now)
    {
        var place = token is null ? new Place((query.StartTime - 1, long.MaxValue, long.MaxValue), false) : Place.Parse(token);
        if (token is null || place.EmptyPageGiven is false)
        {
            if (group.Read(query, place.After, now, AtMost(1)).Count > 0 && IsEmptyPageDue(group, place))
                return new LogPage([], (place with { EmptyPageGiven = true }).ToString());
        }

        var full = false;
        var fits = AtMost(Math.Min(limit ?? MaxEvents, MaxEvents));
        var events = group.Read(query, place.After, now, each => full = fits(each));
        return new LogPage(events, full ? new Place(events[^1].Key, false).ToString() : null);
    }

    private static Func<LogEvent, bool> AtMost(int count)
    {
        var (events, bytes) = (0, 0);
        return each => ++events > count || (bytes += Encoding.UTF8.GetByteCount(each.Message) + EventOverhead) > MaxBytes;
    }

    /// <summary>The same place always answers the same: a run can be repeated.</summary>
    private static bool IsEmptyPageDue(LogGroup group, Place place)
    {
        var hash = 17;
        foreach (var character in group.Name) hash = unchecked((hash * 31) + character);
        return (unchecked(hash + (int)place.After.Timestamp) & int.MaxValue) % EmptyPageEvery == 0;
    }

    private sealed record Place((long Timestamp, long IngestionTime, long Sequence) After, bool EmptyPageGiven)
    {
        public static Place Parse(string token)
        {
            try
            {
                var parts = Encoding.ASCII.GetString(Convert.FromBase64String(token)).Split(' ');
                return new Place((long.Parse(parts[0]), long.Parse(parts[1]), long.Parse(parts[2])), parts[3] == "1");
            }
            catch (Exception error) when (error is FormatException or IndexOutOfRangeException)
            {
                throw new AwsException("InvalidParameterException", "The specified nextToken is invalid.");
            }
        }

        public override string ToString() => Convert.ToBase64String(Encoding.ASCII.GetBytes(
            $"{After.Timestamp} {After.IngestionTime} {After.Sequence} {(EmptyPageGiven ? 1 : 0)}"));
    }
}
