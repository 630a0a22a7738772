using System.Text.Json.Serialization;
using Amazon.ApiGatewayV2.Model;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>Where a stage's access log goes, and how a line of it looks.</summary>
/// <param name="DestinationArn">ARN of the log group, without <c>:*</c> at its end.</param>
/// <param name="Format">The line's template.</param>
internal sealed record AccessLog(string DestinationArn, string Format)
{
    /// <summary>
    /// One JSON object with the keys that the forwarder reads. Every value is quoted, because an absent one is logged as <c>-</c>.
    /// </summary>
    [JsonIgnore]
    public static string ForwarderFormat { get; } =
        """
        {"requestTimeEpoch":"$context.requestTimeEpoch","requestId":"$context.requestId","accountId":"$context.accountId",
        "stage":"$context.stage","instance_id":"$context.apiId","ip":"$context.identity.sourceIp","host":"$context.domainName",
        "http-version":"$context.protocol","http-method":"$context.httpMethod","uri-query-fragment":"$context.path",
        "status-code":"$context.status"}
        """.ReplaceLineEndings("");

    /// <summary>The access log that is needed.</summary>
    /// <param name="logGroupArn">As CloudFormation gives it: API Gateway refuses the <c>:*</c> at its end.</param>
    public static AccessLog Needed(string logGroupArn) => new(WithoutStar(logGroupArn), ForwarderFormat);

    /// <summary>Null where the stage writes none.</summary>
    public static AccessLog? Of(AccessLogSettings? settings) => string.IsNullOrEmpty(settings?.DestinationArn)
        ? null
        : new AccessLog(WithoutStar(settings.DestinationArn), settings.Format ?? "");

    /// <summary>The log group's name: what follows <c>log-group:</c>.</summary>
    public string LogGroupName() => DestinationArn.Split(':', 7) is [.., var name]
        ? name
        : throw new DiscoveryException($"'{DestinationArn}' is no log group's ARN.");

    private static string WithoutStar(string arn) => arn.EndsWith(":*", StringComparison.Ordinal) ? arn[..^2] : arn;
}
