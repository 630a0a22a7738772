using System.Globalization;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Retention;

/// <summary>What is remembered of a log group's retention.</summary>
/// <param name="Prior">The days before; null if events never expired.</param>
/// <param name="Applied">The days that discovery set.</param>
/// <param name="Superseded">The days that discovery had set before, until the new ones are seen to be there; otherwise null.</param>
internal sealed record RetentionMemory(int? Prior, int Applied, int? Superseded = null)
{
    public const string IdPrefix = "retention/";

    private const string NeverExpires = "null";

    public static string SettingId(string logGroupName) => IdPrefix + logGroupName;

    public static RetentionMemory Of(Setting setting)
    {
        var applied = setting.Applied.Split(',');
        return new RetentionMemory(
            setting.Prior == NeverExpires ? null : Days(setting.Prior), Days(applied[0]), applied.Length > 1 ? Days(applied[1]) : null);
    }

    public Setting ToSetting(string id) => new(
        id,
        Prior?.ToString(CultureInfo.InvariantCulture) ?? NeverExpires,
        string.Create(CultureInfo.InvariantCulture, $"{Applied}{(Superseded is null ? "" : $",{Superseded}")}"));

    public bool IsOurs(int? days) => days is not null && (days == Applied || days == Superseded);

    private static int Days(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
