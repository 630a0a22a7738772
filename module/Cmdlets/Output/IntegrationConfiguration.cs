using CequenceApigw.Engine.Configured;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>How an integration is configured. Settings have the names of Enable-CqApiGwIntegration's parameters; there is no secret among them.</summary>
public sealed record IntegrationConfiguration
{
    /// <summary>The integration's name.</summary>
    public required string IntegrationName { get; init; }

    /// <summary>The version that is rolled out.</summary>
    public string? Version { get; init; }

    /// <summary>The account that administers it.</summary>
    public required string AdministratorAccountId { get; init; }

    /// <summary>The Region of StackSet and client secret.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The organization; empty where the integration is one account's alone.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Organizational units or root that it is rolled out to.</summary>
    public required NameList Targets { get; init; }

    /// <summary>Accounts that have it, or are to get it.</summary>
    public required NameList Accounts { get; init; }

    /// <summary>Regions in which they have it.</summary>
    public required NameList Regions { get; init; }

    /// <summary>Stacks in all: accounts times Regions.</summary>
    public int Stacks { get; init; }

    /// <summary>Whether accounts that join the targets are integrated by themselves.</summary>
    public bool AutoDeployment { get; init; }

    /// <summary>Cequence Edge or Bridge.</summary>
    public required string EdgeEndpoint { get; init; }

    /// <summary>OAuth 2.0 token endpoint; empty without authentication.</summary>
    public string? AuthEndpoint { get; init; }

    /// <summary>Whether batches go without a token.</summary>
    public bool NoAuthentication { get; init; }

    /// <summary>The secret that holds the UAP client's credentials, by its ARN.</summary>
    public string? ClientSecretArn { get; init; }

    /// <summary>API types that are integrated.</summary>
    public required NameList ApiType { get; init; }

    /// <summary>Key of the published list of APIs; empty where every API is discovered.</summary>
    public string? ApiConfigKey { get; init; }

    /// <summary>Whether the logging settings of REST stages are left alone.</summary>
    public bool RestApiExecutionLogsAlreadyEnabled { get; init; }

    /// <summary>Whether an HTTP stage's own access log is replaced.</summary>
    public bool ReplaceHttpAccessLogs { get; init; }

    /// <summary>What the names of log groups begin with whose access logs are read where they are.</summary>
    public required string HttpAccessLogGroupPrefix { get; init; }

    /// <summary>Minutes between two looks for new APIs.</summary>
    public required string DiscoveryMinutes { get; init; }

    /// <summary>How much the function logs.</summary>
    public required string LogLevel { get; init; }

    /// <summary>Days that the log groups keep their events.</summary>
    public required string LogRetentionDays { get; init; }

    /// <summary>Headers whose values are replaced.</summary>
    public required NameList RedactHeader { get; init; }

    /// <summary>JSON members, form fields and query parameters whose values are replaced.</summary>
    public required NameList RedactJsonMember { get; init; }

    /// <summary>Whether batches are compressed.</summary>
    public bool EdgeGzip { get; init; }

    /// <summary>Whether no CloudWatch metrics are written.</summary>
    public bool NoMetrics { get; init; }

    /// <summary>IAM path of the roles in the accounts.</summary>
    public required string RolePath { get; init; }

    /// <summary>Permissions boundary of the roles; empty for none.</summary>
    public string? PermissionsBoundaryName { get; init; }

    /// <summary>SSM parameters that hold the subnets' ids; empty for no VPC.</summary>
    public required NameList SubnetParameter { get; init; }

    /// <summary>SSM parameters that hold the security groups' ids.</summary>
    public required NameList SecurityGroupParameter { get; init; }

    /// <summary>Whether discovery runs in these subnets, too.</summary>
    public bool DiscoveryInVpc { get; init; }

    /// <summary>Proxy for https; empty for none.</summary>
    public string? HttpsProxy { get; init; }

    /// <summary>Hosts and domains that are reached without it.</summary>
    public required NameList NoProxy { get; init; }

    /// <summary>Whether AWS's FIPS endpoints are used.</summary>
    public bool UseFipsEndpoint { get; init; }

    /// <summary>Key of the published private authorities; empty for none.</summary>
    public string? PrivateCaKey { get; init; }

    /// <summary>SNS topic that is told of alarms; empty for no alarms.</summary>
    public string? AlarmTopic { get; init; }

    /// <summary>The topics' account; empty where each account has its own.</summary>
    public string? AlarmTopicAccountId { get; init; }

    internal static IntegrationConfiguration Of(StandingConfiguration standing) => new()
    {
        IntegrationName = standing.IntegrationName,
        Version = standing.Version,
        AdministratorAccountId = standing.AdministratorAccountId,
        HomeRegion = standing.HomeRegion,
        OrganizationId = standing.OrganizationId,
        Targets = NameList.Of(standing.OrganizationalUnitIds),
        Accounts = NameList.Of(standing.AccountIds),
        Regions = NameList.Of(standing.Regions),
        Stacks = standing.Stacks,
        AutoDeployment = standing.IsAutoDeployed,
        EdgeEndpoint = standing["EdgeEndpoint"],
        AuthEndpoint = NullIfEmpty(standing["AuthEndpoint"]),
        NoAuthentication = !standing.Is("AuthEnabled"),
        ClientSecretArn = NullIfEmpty(standing["ClientSecretArn"]),
        ApiType = NameList.Of(ApiTypes(standing)),
        ApiConfigKey = NullIfEmpty(standing["ApiConfigKey"]),
        RestApiExecutionLogsAlreadyEnabled = standing.Is("RestApiExecutionLogsAlreadyEnabled"),
        ReplaceHttpAccessLogs = standing.Is("HttpAccessLogsReplaced"),
        HttpAccessLogGroupPrefix = standing["HttpAccessLogGroupPrefix"],
        DiscoveryMinutes = standing["DiscoveryMinutes"],
        LogLevel = standing["LogLevel"],
        LogRetentionDays = standing["LogRetentionDays"],
        RedactHeader = NameList.Of(standing.Names("RedactedHeaders")),
        RedactJsonMember = NameList.Of(standing.Names("RedactedJsonMembers")),
        EdgeGzip = standing.Is("EdgeGzipEnabled"),
        NoMetrics = !standing.Is("MetricsEnabled"),
        RolePath = standing["RolePath"],
        PermissionsBoundaryName = NullIfEmpty(standing["PermissionsBoundaryName"]),
        SubnetParameter = NameList.Of(standing.Names("SubnetParameters")),
        SecurityGroupParameter = NameList.Of(standing.Names("SecurityGroupParameters")),
        DiscoveryInVpc = standing.Is("DiscoveryInVpc"),
        HttpsProxy = NullIfEmpty(standing["HttpsProxy"]),
        NoProxy = NameList.Of(standing.Names("NoProxy")),
        UseFipsEndpoint = standing.Is("UseFipsEndpoints"),
        PrivateCaKey = NullIfEmpty(standing["PrivateCaKey"]),
        AlarmTopic = NullIfEmpty(standing["AlarmTopicName"]),
        AlarmTopicAccountId = NullIfEmpty(standing["AlarmTopicAccountId"]),
    };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static IEnumerable<string> ApiTypes(StandingConfiguration standing)
    {
        if (standing.Is("RestApiEnabled"))
            yield return nameof(Cmdlets.ApiType.Rest);
        if (standing.Is("HttpApiEnabled"))
            yield return nameof(Cmdlets.ApiType.Http);
    }
}
