namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>A function as it is configured now; each change makes a new one.</summary>
internal sealed record LambdaFunction
{
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string Name { get; init; }

    public required string Runtime { get; init; }

    public required string Handler { get; init; }

    public required string RoleArn { get; init; }

    public required FunctionCode Code { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Architectures { get; init; } = ["x86_64"];

    /// <summary>Seconds of real time.</summary>
    public int TimeoutSeconds { get; init; } = 3;

    /// <summary>MiB; told to the function, not enforced.</summary>
    public int MemorySize { get; init; } = 128;

    public required string LogGroup { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public required DateTimeOffset LastModified { get; init; }

    /// <summary>Tells one configuration from the next: a process started with an older one isn't used again.</summary>
    public Guid RevisionId { get; } = Guid.NewGuid();

    public string Arn => $"arn:aws:lambda:{Region}:{AccountId}:function:{Name}";
}
