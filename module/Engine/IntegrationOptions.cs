namespace CequenceApigw.Engine;

/// <summary>What to integrate, and how. Defaults are the product guide's.</summary>
public sealed record IntegrationOptions
{
    /// <summary>Name of the StackSet and prefix of everything created: a letter, then letters, digits and hyphens, 32 in all.</summary>
    public string IntegrationName { get; init; } = "CequenceApigw";

    /// <summary>Stands for every enabled Region in <see cref="Regions"/>.</summary>
    public const string AllRegions = "all";

    /// <summary>
    /// Targets: organizational units (<c>ou-…</c>) or the root (<c>r-…</c>), each with all accounts below it. May be empty where
    /// <see cref="AccountIds"/> aren't: then the whole organization is searched for them. Without an organization it is empty.
    /// </summary>
    public IReadOnlyList<string> OrganizationalUnitIds { get; init; } = [];

    /// <summary>If not empty, only these accounts (12 digits) of the units. Switches auto-deployment off.</summary>
    public IReadOnlyList<string> AccountIds { get; init; } = [];

    /// <summary>Accounts (12 digits) of the units that are left out. Switches auto-deployment off.</summary>
    public IReadOnlyList<string> ExcludedAccountIds { get; init; } = [];

    /// <summary>
    /// Whether the management account is integrated, too. StackSets never reach it: it gets a plain stack in each Region.
    /// </summary>
    public bool IncludeManagementAccount { get; init; }

    /// <summary>
    /// False integrates the caller's account alone, with a plain stack in each Region, and asks nothing of Organizations. The product
    /// guide's <c>cequence_is_aws_organization_deployment</c>.
    /// </summary>
    public bool HasOrganization { get; init; } = true;

    /// <summary>Regions to integrate in every account, or <see cref="AllRegions"/> alone: those the management account has enabled.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>
    /// An account or organizational unit among the targets that comes first; the rest follows only if its stacks are current. Also the
    /// management account, where it is included.
    /// </summary>
    public string? Canary { get; init; }

    /// <summary>How the operations go through accounts and Regions.</summary>
    public RolloutPace Pace { get; init; } = RolloutPace.Default;

    /// <summary>True returns when everything is started, and lets CloudFormation go on alone. Not with a canary, whose outcome decides.</summary>
    public bool NoWait { get; init; }

    /// <summary>Cequence Edge or Bridge, its base or its whole URL; https, or http on loopback.</summary>
    public required Uri EdgeEndpoint { get; init; }

    /// <summary>False only for a Bridge inside the customer's network, which takes batches without a token.</summary>
    public bool AuthEnabled { get; init; } = true;

    /// <summary>OAuth 2.0 token endpoint; required when authentication is on.</summary>
    public Uri? AuthEndpoint { get; init; }

    /// <summary>UAP client id; required when authentication is on.</summary>
    public string? ClientId { get; init; }

    /// <summary>UAP client secret; required when authentication is on. Goes to Secrets Manager and nowhere else.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Integrate REST APIs.</summary>
    public bool RestApiEnabled { get; init; } = true;

    /// <summary>Integrate HTTP APIs.</summary>
    public bool HttpApiEnabled { get; init; } = true;

    /// <summary>
    /// Path of the file that lists the APIs and stages to enable (docs/api-config.md); null discovers them automatically.
    /// </summary>
    public string? ApiConfigPath { get; init; }

    /// <summary>True leaves the logging settings of REST stages alone: their execution logs are on already.</summary>
    public bool RestApiExecutionLogsAlreadyEnabled { get; init; }

    /// <summary>How much the function logs.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Info;

    /// <summary>Days that the log groups keep their events; one of <see cref="IntegrationOptionsRules.RetentionDays"/>.</summary>
    public int LogRetentionDays { get; init; } = 30;

    /// <summary>
    /// An HTTP stage has one access log. True replaces its owner's as long as the integration is on; false leaves it and reports a conflict.
    /// </summary>
    public bool HttpAccessLogsReplaced { get; init; }

    /// <summary>
    /// What the names of log groups begin with in which the forwarder may read HTTP stages' own access logs, if their format has all that
    /// is needed.
    /// </summary>
    public string HttpAccessLogGroupPrefix { get; init; } = "/aws/vendedlogs/";

    /// <summary>Minutes between two looks for new APIs, deleted ones and logging that was switched off; 2 to 1,440.</summary>
    public int DiscoveryMinutes { get; init; } = 15;

    /// <summary>Names of headers whose values are replaced before anything leaves an account.</summary>
    public IReadOnlyList<string> RedactedHeaders { get; init; } = [];

    /// <summary>Names of JSON members, form fields and query parameters whose values are replaced likewise.</summary>
    public IReadOnlyList<string> RedactedJsonMembers { get; init; } = [];

    /// <summary>True only for an Edge that takes request bodies compressed with gzip.</summary>
    public bool EdgeGzipEnabled { get; init; }

    /// <summary>Whether the forwarders' statistics are CloudWatch metrics in their accounts, too.</summary>
    public bool MetricsEnabled { get; init; } = true;

    /// <summary>IAM path of the roles in the accounts; the forwarder roles are recognized by it.</summary>
    public string RolePath { get; init; } = "/cequence-apigw/";

    /// <summary>
    /// Name of a managed policy, with its path if it has one, that is in every account: the permissions boundary of the roles. Null is none.
    /// </summary>
    public string? PermissionsBoundaryName { get; init; }

    /// <summary>How the functions reach AWS and UAP.</summary>
    public NetworkOptions Network { get; init; } = NetworkOptions.Default;

    /// <summary>Who is told when forwarders fail, stand still or lag behind, by CloudWatch alarms in each Region; null for no alarms.</summary>
    public AlarmTopic? AlarmTopic { get; init; }

    /// <summary>The name and the targets; never the client's credentials.</summary>
    public override string ToString() =>
        $"{IntegrationName}: {(HasOrganization ? string.Join(", ", OrganizationalUnitIds) : "this account")} in {string.Join(", ", Regions)} to {EdgeEndpoint}";
}
