using System.Management.Automation;
using CequenceApigw.Cmdlets.Completion;
using CequenceApigw.Cmdlets.Environments;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>What to integrate, and how: as parameters, in a .env file of the product guide, or both; parameters win.</summary>
public abstract class IntegrationOptionsCommand : NetworkOptionsCommand
{
    /// <summary>A .env file with the product guide's variables; parameters that are given win.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EnvironmentFile { get; set; }

    /// <summary>Targets: organizational units (ou-…) or the root (r-…).</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("OU")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OrganizationalUnitCompleter))]
    public string[] OrganizationalUnitId { get; set; } = [];

    /// <summary>If given, only these accounts of the units; accounts that join later take a further run.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] AccountId { get; set; } = [];

    /// <summary>Accounts of the units to leave out; accounts that join later take a further run.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] ExcludedAccountId { get; set; } = [];

    /// <summary>Integrates the management account, too, which no organizational unit leads to.</summary>
    [Parameter]
    public SwitchParameter IncludeManagementAccount { get; set; }

    /// <summary>Integrates the caller's account alone; asks nothing of AWS Organizations.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter NoOrganization { get; set; }

    /// <summary>Regions to integrate in every account, or 'all' for every enabled one.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TargetRegionCompleter))]
    public string[] TargetRegion { get; set; } = [];

    /// <summary>An account or organizational unit among the targets that comes first; the rest follows only if its stacks are current.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TargetCompleter))]
    public string? Canary { get; set; }

    /// <summary>Accounts of a Region worked on at a time, in percent.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int MaxConcurrentPercentage { get; set; } = RolloutPace.Default.MaxConcurrentPercentage;

    /// <summary>Accounts of a Region that may fail before the rollout stops, in percent.</summary>
    [Parameter]
    [ValidateRange(0, 100)]
    public int FailureTolerancePercentage { get; set; } = RolloutPace.Default.FailureTolerancePercentage;

    /// <summary>One Region after the other; one in which too many fail cancels those that follow.</summary>
    [Parameter]
    public SwitchParameter RegionsInTurn { get; set; }

    /// <summary>Cequence Edge or Bridge, its base or its whole URL.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public Uri EdgeEndpoint { get; set; } = null!;

    /// <summary>OAuth 2.0 token endpoint of UAP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? AuthEndpoint { get; set; }

    /// <summary>UAP client id and secret, as user name and password.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Credential]
    public PSCredential? ClientCredential { get; set; }

    /// <summary>For a Bridge inside the network that takes batches without a token.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter NoAuthentication { get; set; }

    /// <summary>API types to integrate; both by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public ApiType[] ApiType { get; set; } = [Cmdlets.ApiType.Rest, Cmdlets.ApiType.Http];

    /// <summary>File that lists the APIs and stages to enable (docs/api-config.md). Without it every API is discovered automatically.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? ApiConfig { get; set; }

    /// <summary>Leaves the logging settings of REST stages alone: their execution logs are on already.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter RestApiExecutionLogsAlreadyEnabled { get; set; }

    /// <summary>Replaces the access logs that HTTP stages have; they are put back when the integration goes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter ReplaceHttpAccessLogs { get; set; }

    /// <summary>What the names of log groups begin with in which HTTP stages' own access logs may be read.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string HttpAccessLogGroupPrefix { get; set; } = "/aws/vendedlogs/";

    /// <summary>Minutes between two looks for new APIs, deleted ones and logging that was switched off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(2, 1440)]
    public int DiscoveryMinutes { get; set; } = 15;

    /// <summary>How much the function logs.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("info", "debug", "trace")]
    public string LogLevel { get; set; } = "info";

    /// <summary>Days that the integration's log groups keep their events.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateSet("1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180", "365")]
    public int LogRetentionDays { get; set; } = 30;

    /// <summary>Headers whose values are replaced before anything leaves an account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string[] RedactHeader { get; set; } = [];

    /// <summary>JSON members, form fields and query parameters whose values are replaced before anything leaves an account.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string[] RedactJsonMember { get; set; } = [];

    /// <summary>Compresses batches, for an Edge that takes gzip.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter EdgeGzip { get; set; }

    /// <summary>Writes no CloudWatch metrics in the accounts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter NoMetrics { get; set; }

    /// <summary>IAM path of the roles in the accounts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string RolePath { get; set; } = "/cequence-apigw/";

    /// <summary>Name of a managed policy in every account, with its path: the permissions boundary of the roles.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? PermissionsBoundaryName { get; set; }

    /// <summary>The options that parameters and file come to; warns of what doesn't apply.</summary>
    internal IntegrationOptions Options()
    {
        if (EnvironmentFile is null)
            return Given();
        var settings = Environments.EnvironmentFile.Read(Shell.FilePath(EnvironmentFile));
        foreach (var warning in settings.Warnings())
            Shell.Warning(warning);
        return settings.Under(Given(), Shell.IsGiven);
    }

    private IntegrationOptions Given() => new()
    {
        IntegrationName = IntegrationName,
        OrganizationalUnitIds = OrganizationalUnitId,
        AccountIds = AccountId,
        ExcludedAccountIds = ExcludedAccountId,
        HasOrganization = !NoOrganization.IsPresent,
        IncludeManagementAccount = IncludeManagementAccount.IsPresent,
        Regions = TargetRegion,
        Canary = Canary,
        Pace = new RolloutPace
        {
            MaxConcurrentPercentage = MaxConcurrentPercentage,
            FailureTolerancePercentage = FailureTolerancePercentage,
            RegionsInTurn = RegionsInTurn.IsPresent,
        },
        EdgeEndpoint = EdgeEndpoint,
        AuthEnabled = !NoAuthentication.IsPresent,
        AuthEndpoint = AuthEndpoint,
        ClientId = ClientCredential?.UserName,
        ClientSecret = ClientCredential?.GetNetworkCredential()?.Password,
        RestApiEnabled = ApiType.Contains(Cmdlets.ApiType.Rest),
        HttpApiEnabled = ApiType.Contains(Cmdlets.ApiType.Http),
        ApiConfigPath = ApiConfig is null ? null : Shell.FilePath(ApiConfig),
        RestApiExecutionLogsAlreadyEnabled = RestApiExecutionLogsAlreadyEnabled.IsPresent,
        LogLevel = Enum.Parse<LogLevel>(LogLevel, ignoreCase: true),
        LogRetentionDays = LogRetentionDays,
        HttpAccessLogsReplaced = ReplaceHttpAccessLogs.IsPresent,
        HttpAccessLogGroupPrefix = HttpAccessLogGroupPrefix,
        DiscoveryMinutes = DiscoveryMinutes,
        RedactedHeaders = RedactHeader,
        RedactedJsonMembers = RedactJsonMember,
        EdgeGzipEnabled = EdgeGzip.IsPresent,
        MetricsEnabled = !NoMetrics.IsPresent,
        RolePath = RolePath,
        PermissionsBoundaryName = string.IsNullOrEmpty(PermissionsBoundaryName) ? null : PermissionsBoundaryName,
        Network = Network(),
        AlarmTopic = Alarms(),
    };
}
