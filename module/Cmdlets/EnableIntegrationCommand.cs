using System.Management.Automation;
using CequenceApigw.Cmdlets.Completion;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Cmdlets;

/// <summary>Rolls the integration out over organizational units and Regions, or over one account's Regions, or brings it up to date.</summary>
[Cmdlet(
    VerbsLifecycle.Enable,
    "CqApiGwIntegration",
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ByOrganization)]
[OutputType(typeof(IntegrationRollout), typeof(PlannedRollout))]
public sealed class EnableIntegrationCommand : IntegrationCommand
{
    private const string ByOrganization = "Organization";
    private const string ByAccount = "Account";

    /// <summary>Targets: organizational units (ou-…) or the root (r-…).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByOrganization)]
    [Alias("OU")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OrganizationalUnitCompleter))]
    public string[] OrganizationalUnitId { get; set; } = [];

    /// <summary>If given, only these accounts of the units; accounts that join later take a further run.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] AccountId { get; set; } = [];

    /// <summary>Accounts of the units to leave out; accounts that join later take a further run.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountCompleter))]
    public string[] ExcludedAccountId { get; set; } = [];

    /// <summary>Integrates the management account, too, which no organizational unit leads to.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    public SwitchParameter IncludeManagementAccount { get; set; }

    /// <summary>Integrates the caller's account alone; asks nothing of AWS Organizations.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByAccount)]
    public SwitchParameter NoOrganization { get; set; }

    /// <summary>Regions to integrate in every account, or 'all' for every enabled one.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TargetRegionCompleter))]
    public string[] TargetRegion { get; set; } = [];

    /// <summary>An account or organizational unit among the targets that comes first; the rest follows only if its stacks are current.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TargetCompleter))]
    public string? Canary { get; set; }

    /// <summary>Accounts of a Region worked on at a time, in percent.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    [ValidateRange(1, 100)]
    public int MaxConcurrentPercentage { get; set; } = RolloutPace.Default.MaxConcurrentPercentage;

    /// <summary>Accounts of a Region that may fail before the rollout stops, in percent.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    [ValidateRange(0, 100)]
    public int FailureTolerancePercentage { get; set; } = RolloutPace.Default.FailureTolerancePercentage;

    /// <summary>One Region after the other; one in which too many fail cancels those that follow.</summary>
    [Parameter(ParameterSetName = ByOrganization)]
    public SwitchParameter RegionsInTurn { get; set; }

    /// <summary>Cequence Edge or Bridge, its base or its whole URL.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNull]
    public Uri EdgeEndpoint { get; set; } = null!;

    /// <summary>OAuth 2.0 token endpoint of UAP.</summary>
    [Parameter]
    public Uri? AuthEndpoint { get; set; }

    /// <summary>UAP client id and secret, as user name and password.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ClientCredential { get; set; }

    /// <summary>For a Bridge inside the network that takes batches without a token.</summary>
    [Parameter]
    public SwitchParameter NoAuthentication { get; set; }

    /// <summary>API types to integrate; both by default.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public ApiType[] ApiType { get; set; } = [Cmdlets.ApiType.Rest, Cmdlets.ApiType.Http];

    /// <summary>File that lists the APIs and stages to enable (docs/api-config.md). Without it every API is discovered automatically.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ApiConfig { get; set; }

    /// <summary>Leaves the logging settings of REST stages alone: their execution logs are on already.</summary>
    [Parameter]
    public SwitchParameter RestApiExecutionLogsAlreadyEnabled { get; set; }

    /// <summary>How much the function logs.</summary>
    [Parameter]
    [ValidateSet("info", "debug", "trace")]
    public string LogLevel { get; set; } = "info";

    /// <summary>Days that the integration's log groups keep their events.</summary>
    [Parameter]
    [ValidateSet("1", "3", "5", "7", "14", "30", "60", "90", "120", "150", "180", "365")]
    public int LogRetentionDays { get; set; } = 30;

    /// <summary>Headers whose values are replaced before anything leaves an account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RedactHeader { get; set; } = [];

    /// <summary>JSON members, form fields and query parameters whose values are replaced before anything leaves an account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RedactJsonMember { get; set; } = [];

    /// <summary>Compresses batches, for an Edge that takes gzip.</summary>
    [Parameter]
    public SwitchParameter EdgeGzip { get; set; }

    /// <summary>Writes no CloudWatch metrics in the accounts.</summary>
    [Parameter]
    public SwitchParameter NoMetrics { get; set; }

    /// <summary>IAM path of the roles in the accounts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string RolePath { get; set; } = "/cequence-apigw/";

    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        EnableIntegration(hasOrganization: !NoOrganization.IsPresent, includesManagementAccount: IncludeManagementAccount.IsPresent);

    internal void EnableIntegration(bool hasOrganization, bool includesManagementAccount)
    {
        List<string> targets = hasOrganization ? [.. OrganizationalUnitId] : ["this account"];
        if (includesManagementAccount)
            targets.Add("the management account");
        var target = $"{string.Join(", ", targets)} in {string.Join(", ", TargetRegion)}";
        var options = Options() with { HasOrganization = hasOrganization, IncludeManagementAccount = includesManagementAccount };
        if (!Shell.ShouldProcess(target, $"Enable integration {IntegrationName}"))
        {
            if (Shell.IsWhatIf)
                Run($"Planning {IntegrationName}", async (integration, run) => WritePlan(await integration.PlanAsync(options, run.Progress, run.Stopped), run));
            return;
        }
        Run($"Enabling {IntegrationName}", async (integration, run) =>
            RolloutOutcome.Write(IntegrationName, await integration.EnableAsync(options, run.Progress, run.Stopped), run));
    }

    private static void WritePlan(RolloutPlan plan, CommandRun run)
    {
        foreach (var warning in plan.Warnings)
            run.Warning(warning);
        foreach (var change in plan.Changes)
            run.Output(PlannedRollout.Of(change));
    }

    private IntegrationOptions Options() => new()
    {
        IntegrationName = IntegrationName,
        OrganizationalUnitIds = OrganizationalUnitId,
        AccountIds = AccountId,
        ExcludedAccountIds = ExcludedAccountId,
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
        RedactedHeaders = RedactHeader,
        RedactedJsonMembers = RedactJsonMember,
        EdgeGzipEnabled = EdgeGzip.IsPresent,
        MetricsEnabled = !NoMetrics.IsPresent,
        RolePath = RolePath,
    };
}
