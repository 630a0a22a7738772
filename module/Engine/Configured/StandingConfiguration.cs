namespace CequenceApigw.Engine.Configured;

/// <summary>How an integration that stands is configured: what enabling was last told, as far as AWS knows it. Without the client secret.</summary>
public sealed record StandingConfiguration
{
    /// <summary>The integration's name.</summary>
    public required string IntegrationName { get; init; }

    /// <summary>The version that is rolled out; null if its tag is gone.</summary>
    public string? Version { get; init; }

    /// <summary>The account (12 digits) that administers it.</summary>
    public required string AdministratorAccountId { get; init; }

    /// <summary>The Region of StackSet and client secret.</summary>
    public required string HomeRegion { get; init; }

    /// <summary>The organization that it spans; null where it is one account's alone.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>Organizational units or root that it is rolled out to; empty without an organization.</summary>
    public required IReadOnlyList<string> OrganizationalUnitIds { get; init; }

    /// <summary>Accounts (12 digits) that have a stack, or are to get one.</summary>
    public required IReadOnlyList<string> AccountIds { get; init; }

    /// <summary>Regions in which they have one.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Stacks in all: accounts times Regions.</summary>
    public required int Stacks { get; init; }

    /// <summary>Whether accounts that join the units are integrated by themselves.</summary>
    public bool IsAutoDeployed { get; init; }

    /// <summary>The account stacks' parameters by name; they hold no credentials.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>A parameter of the account stacks; empty where the version that stands doesn't know it.</summary>
    public string this[string parameter] => Parameters.GetValueOrDefault(parameter, "");

    /// <summary>Whether a parameter says <c>true</c>.</summary>
    public bool Is(string parameter) => this[parameter] == "true";

    /// <summary>The names that a parameter lists, separated by commas.</summary>
    public IReadOnlyList<string> Names(string parameter) => this[parameter].Split(',', StringSplitOptions.RemoveEmptyEntries);
}
