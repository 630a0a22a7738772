using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Environments;

/// <summary>What a .env file says, in the product guide's terms; null where it says nothing.</summary>
internal sealed record EnvironmentSettings
{
    /// <summary>The file's whole path.</summary>
    public required string Path { get; init; }

    public bool? IsAuthEnabled { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    public Uri? AuthEndpoint { get; init; }

    public Uri? EdgeEndpoint { get; init; }

    public IReadOnlyList<string>? Regions { get; init; }

    public bool? IsOrganizationDeployment { get; init; }

    public string? DeploymentType { get; init; }

    public LogLevel? LogLevel { get; init; }

    public int? LogRetentionDays { get; init; }

    public bool? RestApiEnabled { get; init; }

    public bool? HttpApiEnabled { get; init; }

    public bool? AutoDiscoversApis { get; init; }

    public bool? RestApiExecutionLogsAlreadyEnabled { get; init; }

    public bool? HasRemoteTerraformState { get; init; }

    /// <summary>The list of APIs beside the file; null where they are discovered.</summary>
    public string? ApiConfigPath => AutoDiscoversApis == false
        ? System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", "api-config.json")
        : null;

    /// <summary>What doesn't apply to this module, with what to do instead.</summary>
    public IEnumerable<string> Warnings()
    {
        if (DeploymentType == "terraform")
        {
            yield return $"{Path}: cequence_deployment_type=terraform has no meaning here: this module deploys with CloudFormation StackSets. Set it "
                + "to cloudformation. If the bundle's Terraform deployment still stands, destroy it first with the bundle's own script, so that "
                + "no API is forwarded twice.";
        }
        if (HasRemoteTerraformState is not null)
        {
            yield return $"{Path}: cequence_tf_state_remote has no meaning here: what is deployed is kept by CloudFormation, in your account, and "
                + "every run reads it from there. Leave the variable out.";
        }
    }

    /// <summary>Never a value: the secret is among them.</summary>
    public override string ToString() => Path;
}
