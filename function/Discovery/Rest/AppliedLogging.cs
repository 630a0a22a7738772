using System.Globalization;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What discovery set in one entry of a stage's <c>methodSettings</c>.</summary>
/// <param name="LoggingLevel">The level set.</param>
/// <param name="DataTrace">Whether data trace was set.</param>
/// <param name="OtherFields">
/// Of an entry that discovery created: its other fields, as API Gateway filled them in. If they differ later, somebody keeps other
/// settings in the entry, and it isn't dropped. Null of an entry that was there, and until the change is known to be done; then an entry
/// is dropped only if its other fields are as API Gateway makes them.
/// </param>
internal sealed record AppliedLogging(string? LoggingLevel, bool DataTrace, string? OtherFields = null)
{
    /// <summary>Stands for the other fields of an entry in which others kept settings before they could be looked at.</summary>
    public const string OfOthers = "others'";

    public static AppliedLogging Needed { get; } = new(MethodLogging.Needed.LoggingLevel, MethodLogging.Needed.DataTrace);

    /// <summary>Whether nobody keeps other settings in an entry that discovery made.</summary>
    public bool IsAlone(MethodSetting entry) => OtherFields is null ? IsAsMade(entry) : OtherFields == OtherFieldsOf(entry);

    /// <summary>
    /// Whether the other fields are those of a new entry (https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSetting.html); -1 and
    /// the account's default limits both say that there is no limit of its own.
    /// </summary>
    public static bool IsAsMade(MethodSetting entry) =>
        entry.MetricsEnabled is not true && entry.CachingEnabled is not true && entry.CacheDataEncrypted is not true
        && entry.RequireAuthorizationForCacheControl is not false
        && entry.ThrottlingBurstLimit is null or -1 or 5000 && entry.ThrottlingRateLimit is null or -1 or 10_000
        && entry.CacheTtlInSeconds is null or 300
        && (entry.UnauthorizedCacheControlHeaderStrategy is null
            || entry.UnauthorizedCacheControlHeaderStrategy == UnauthorizedCacheControlHeaderStrategy.SUCCEED_WITH_RESPONSE_HEADER);

    /// <summary>Every field but the logging ones, for comparison only.</summary>
    public static string OtherFieldsOf(MethodSetting entry) => string.Create(CultureInfo.InvariantCulture,
        $"{entry.MetricsEnabled},{entry.ThrottlingBurstLimit},{entry.ThrottlingRateLimit},{entry.CachingEnabled},{entry.CacheTtlInSeconds
        },{entry.CacheDataEncrypted},{entry.RequireAuthorizationForCacheControl},{entry.UnauthorizedCacheControlHeaderStrategy}");
}
