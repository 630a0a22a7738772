using System.Globalization;
using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>Fields of a method setting by the end of their patch path.</summary>
internal static class MethodSettingField
{
    public const string LoggingLevel = "logging/loglevel";

    /// <summary>Throws BadRequestException where the field or its value is none of API Gateway's.</summary>
    public static MethodSetting Set(MethodSetting setting, string field, string value) => field switch
    {
        LoggingLevel when value is "OFF" or "ERROR" or "INFO" => setting with { LoggingLevel = value },
        "logging/dataTrace" => setting with { DataTraceEnabled = Flag(field, value) },
        "metrics/enabled" => setting with { MetricsEnabled = Flag(field, value) },
        "throttling/burstLimit" => setting with { ThrottlingBurstLimit = Whole(field, value) },
        "throttling/rateLimit" => setting with { ThrottlingRateLimit = Whole(field, value) },
        "caching/enabled" => setting with { CachingEnabled = Flag(field, value) },
        "caching/ttlInSeconds" => setting with { CacheTtlInSeconds = Whole(field, value) },
        "caching/dataEncrypted" => setting with { CacheDataEncrypted = Flag(field, value) },
        "caching/requireAuthorizationForCacheControl" => setting with { RequireAuthorizationForCacheControl = Flag(field, value) },
        "caching/unauthorizedCacheControlHeaderStrategy" => setting with { UnauthorizedCacheControlHeaderStrategy = value },
        _ => throw ApiGatewayErrors.BadRequest($"Invalid method setting '{field}' or value '{value}'"),
    };

    private static bool Flag(string field, string value) =>
        bool.TryParse(value, out var flag) ? flag : throw ApiGatewayErrors.BadRequest($"Invalid value '{value}' for '{field}'");

    private static int Whole(string field, string value) => int.TryParse(value, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw ApiGatewayErrors.BadRequest($"Invalid value '{value}' for '{field}'");
}
