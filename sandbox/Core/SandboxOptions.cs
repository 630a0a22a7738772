namespace CequenceApigw.Sandbox.Core;

/// <summary>The size of the local organization.</summary>
internal sealed record SandboxOptions
{
    /// <summary>Loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Member accounts, besides the management account.</summary>
    public int Accounts { get; init; } = 3;

    /// <summary>Regions that are enabled in every account; the first one is the home Region.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["us-east-1", "eu-west-1"];

    /// <summary>False leaves the accounts on their own: Organizations answers that it is not in use.</summary>
    public bool HasOrganization { get; init; } = true;

    /// <summary>Whether clients call the management account's APIs, too: only a plain stack forwards from there.</summary>
    public bool ManagementAccountTraffic { get; init; }

    /// <summary>Percent of API Gateway's log events that are ingested late, each by itself, up to 5 minutes after it happened.</summary>
    public double LatePercent { get; init; }

    /// <summary>Requests a second that an account may send to an operation in a Region; 0 is without limit.</summary>
    public int RequestsPerSecond { get; init; }

    /// <summary>Requests a second that API Gateway's control plane grants an account in a Region; 10 on AWS.</summary>
    public int ControlPlaneRequestsPerSecond { get; init; } = 10;

    /// <summary>Has functions answer in this process instead of starting them, for thousands of accounts and Regions.</summary>
    public bool SimulatesFunctions { get; init; }

    /// <summary>
    /// Where the organization's time begins, to stand still until it is moved on. Quotas of real time are without limit then: what a
    /// run does must not depend on how fast the machine is. Null lets time run.
    /// </summary>
    public DateTimeOffset? StandingTime { get; init; }

    /// <summary>Seed of everything random, so that a run repeats.</summary>
    public int Seed { get; init; } = 1;
}
