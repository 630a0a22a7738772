using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class MethodSetting : IShape
{
    public bool? CacheDataEncrypted { get; set; }

    public int? CacheTtlInSeconds { get; set; }

    public bool? CachingEnabled { get; set; }

    public bool? DataTraceEnabled { get; set; }

    public string? LoggingLevel { get; set; }

    public bool? MetricsEnabled { get; set; }

    public bool? RequireAuthorizationForCacheControl { get; set; }

    public int? ThrottlingBurstLimit { get; set; }

    public double? ThrottlingRateLimit { get; set; }

    public UnauthorizedCacheControlHeaderStrategy? UnauthorizedCacheControlHeaderStrategy { get; set; }

    void IShape.Members(IMembers m)
    {
        CacheDataEncrypted = m.Boolean("cacheDataEncrypted", CacheDataEncrypted);
        CacheTtlInSeconds = m.Integer("cacheTtlInSeconds", CacheTtlInSeconds);
        CachingEnabled = m.Boolean("cachingEnabled", CachingEnabled);
        DataTraceEnabled = m.Boolean("dataTraceEnabled", DataTraceEnabled);
        LoggingLevel = m.Text("loggingLevel", LoggingLevel);
        MetricsEnabled = m.Boolean("metricsEnabled", MetricsEnabled);
        RequireAuthorizationForCacheControl = m.Boolean("requireAuthorizationForCacheControl", RequireAuthorizationForCacheControl);
        ThrottlingBurstLimit = m.Integer("throttlingBurstLimit", ThrottlingBurstLimit);
        ThrottlingRateLimit = m.Double("throttlingRateLimit", ThrottlingRateLimit);
        UnauthorizedCacheControlHeaderStrategy = m.Text("unauthorizedCacheControlHeaderStrategy", UnauthorizedCacheControlHeaderStrategy);
    }
}
