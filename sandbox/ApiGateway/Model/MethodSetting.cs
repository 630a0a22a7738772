namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>One entry of a REST stage's <c>methodSettings</c>, complete in itself: it takes nothing from <c>*/*</c> later on.</summary>
internal sealed record MethodSetting
{
    public bool MetricsEnabled { get; init; }

    /// <summary><c>OFF</c>, <c>ERROR</c>, <c>INFO</c>; null where it was never set.</summary>
    public string? LoggingLevel { get; init; }

    public bool DataTraceEnabled { get; init; }

    public int ThrottlingBurstLimit { get; init; } = 5000;

    public double ThrottlingRateLimit { get; init; } = 10_000;

    public bool CachingEnabled { get; init; }

    public int CacheTtlInSeconds { get; init; } = 300;

    public bool CacheDataEncrypted { get; init; }

    public bool RequireAuthorizationForCacheControl { get; init; } = true;

    public string UnauthorizedCacheControlHeaderStrategy { get; init; } = "SUCCEED_WITH_RESPONSE_HEADER";
}
