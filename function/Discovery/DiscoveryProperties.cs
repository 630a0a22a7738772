namespace CequenceApigw.Function.Discovery;

/// <summary>The custom resource's properties, as <c>templates/account.yaml</c> sets them.</summary>
/// <param name="RestApiEnabled">Whether REST APIs are covered.</param>
/// <param name="HttpApiEnabled">Whether HTTP APIs are covered.</param>
/// <param name="RestApiExecutionLogsAlreadyEnabled">Whether the owner looks after execution logging: then no stage is touched.</param>
/// <param name="GatewayLoggingRoleArn">The role for an account whose API Gateway has none to write logs with.</param>
/// <param name="HttpAccessLogGroupArn">The log group of HTTP APIs' access logs, as CloudFormation gives it: with <c>:*</c> at its end.</param>
/// <param name="HttpAccessLogsReplaced">Whether an HTTP stage's own access log is replaced as long as the integration is on.</param>
/// <param name="LogRetentionDays">For how long execution logs are kept at most.</param>
/// <param name="ApiConfigBucket">The bucket that holds api-config.json.</param>
/// <param name="ApiConfigKey">Its key there; null where APIs are discovered automatically.</param>
internal sealed record DiscoveryProperties(
    bool RestApiEnabled,
    bool HttpApiEnabled,
    bool RestApiExecutionLogsAlreadyEnabled,
    string GatewayLoggingRoleArn,
    string HttpAccessLogGroupArn,
    bool HttpAccessLogsReplaced,
    int LogRetentionDays,
    string? ApiConfigBucket = null,
    string? ApiConfigKey = null);
