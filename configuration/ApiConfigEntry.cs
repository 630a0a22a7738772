namespace CequenceApigw.Configuration;

/// <summary>What one entry of the document enables. An empty list is a member that was left out: it restricts nothing.</summary>
public sealed record ApiConfigEntry
{
    /// <summary>Where it stands, e.g. <c>enable[0]</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The line it begins on, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Account ids.</summary>
    public IReadOnlyList<NamePattern> Accounts { get; init; } = [];

    /// <summary>Regions.</summary>
    public IReadOnlyList<NamePattern> Regions { get; init; } = [];

    /// <summary>The type of API; null for both.</summary>
    public GatewayApiType? ApiType { get; init; }

    /// <summary>APIs, each by its id or by its name.</summary>
    public IReadOnlyList<NamePattern> Apis { get; init; } = [];

    /// <summary>Stages.</summary>
    public IReadOnlyList<NamePattern> Stages { get; init; } = [];

    /// <summary>Whether it says anything about an account.</summary>
    public bool CoversAccount(string accountId) => Covers(Accounts, accountId);

    /// <summary>Whether it says anything about a Region.</summary>
    public bool CoversRegion(string region) => Covers(Regions, region);

    /// <summary>Whether it enables stages of an API.</summary>
    public bool CoversApi(GatewayApiType type, string id, string name) =>
        (ApiType is null || ApiType == type) && (Covers(Apis, id) || Covers(Apis, name));

    /// <summary>Whether it enables a stage of that name.</summary>
    public bool CoversStage(string stage) => Covers(Stages, stage);

    /// <summary>Where the entry stands, for people.</summary>
    public override string ToString() => $"{Path} (line {Line})";

    private static bool Covers(IReadOnlyList<NamePattern> patterns, string name)
    {
        if (patterns.Count == 0)
            return true;
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(name))
                return true;
        }
        return false;
    }
}
