namespace CequenceApigw.Engine;

/// <summary>What is rolled out: the function's code and the two templates.</summary>
public sealed record IntegrationArtifact
{
    /// <summary>Path of the zip that holds the Lambda's <c>bootstrap</c>.</summary>
    public required string FunctionZipPath { get; init; }

    /// <summary>Text of the administration stack's template, one per Region in the management account; at most 51,200 bytes: there is no bucket yet.</summary>
    public required string AdministrationTemplate { get; init; }

    /// <summary>Text of the StackSet's template; at most 1 MB, CloudFormation's limit of a template.</summary>
    public required string AccountTemplate { get; init; }

    /// <summary>Version that stacks, statistics and status name.</summary>
    public string Version { get; init; } = typeof(IntegrationArtifact).Assembly.GetName().Version!.ToString(3);

    /// <summary>Reads a directory: <c>cequence-apigw-function.zip</c> and <c>templates/</c>.</summary>
    /// <exception cref="IntegrationException"><c>ArtifactNotFound</c>: a file is missing.</exception>
    public static IntegrationArtifact FromDirectory(string directory) => new()
    {
        FunctionZipPath = Existing(Path.Combine(directory, "cequence-apigw-function.zip")),
        AdministrationTemplate = File.ReadAllText(Existing(Path.Combine(directory, "templates", "administration.yaml"))),
        AccountTemplate = File.ReadAllText(Existing(Path.Combine(directory, "templates", "account.yaml"))),
    };

    private static string Existing(string path) => File.Exists(path)
        ? path
        : throw new IntegrationException(
            IntegrationErrorId.ArtifactNotFound,
            $"The product's file {path} is missing.",
            "Install the module again, or build the repository: the build puts the function's zip and the templates together.");
}
