using System.Globalization;
using Amazon.APIGateway.Model;

namespace CequenceApigw.Function.Discovery.Rest;

/// <summary>What discovery set in one entry of a stage's <c>methodSettings</c>.</summary>
/// <param name="LoggingLevel">The level set.</param>
/// <param name="DataTrace">Whether data trace was set.</param>
/// <param name="OtherFields">
/// Of an entry that discovery created: its other fields, as API Gateway filled them in. If they differ later, somebody keeps other
/// settings in the entry, and it isn't dropped. Null of an entry that was there, and until the change is known to be done.
/// </param>
internal sealed record AppliedLogging(string? LoggingLevel, bool DataTrace, string? OtherFields = null)
{
    public static AppliedLogging Needed { get; } = new(MethodLogging.Needed.LoggingLevel, MethodLogging.Needed.DataTrace);

    /// <summary>Every field but the logging ones, for comparison only.</summary>
    public static string OtherFieldsOf(MethodSetting entry) => string.Create(CultureInfo.InvariantCulture,
        $"{entry.MetricsEnabled},{entry.ThrottlingBurstLimit},{entry.ThrottlingRateLimit},{entry.CachingEnabled},{entry.CacheTtlInSeconds
        },{entry.CacheDataEncrypted},{entry.RequireAuthorizationForCacheControl},{entry.UnauthorizedCacheControlHeaderStrategy}");
}
