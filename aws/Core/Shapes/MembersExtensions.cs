namespace CequenceApigw.Aws;

/// <summary>Members whose meaning is more than their wire type.</summary>
internal static class MembersExtensions
{
    /// <summary>A token that makes a retried call the same call; given one where the caller has none.</summary>
    public static string? IdempotencyToken(this IMembers m, string name, string? value) =>
        m.Text(name, value ?? Guid.NewGuid().ToString());

    /// <summary>A time sent as the milliseconds since the epoch.</summary>
    public static DateTime? EpochMilliseconds(this IMembers m, string name, DateTime? value)
    {
        var milliseconds = m.Long(name, value is { } time ? new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeMilliseconds() : null);
        return milliseconds is { } read ? DateTimeOffset.FromUnixTimeMilliseconds(read).UtcDateTime : null;
    }
}
