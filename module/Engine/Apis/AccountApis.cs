namespace CequenceApigw.Engine.Apis;

/// <summary>What discovery found in one account and Region.</summary>
public sealed record AccountApis
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Stages and APIs, by type, id and stage.</summary>
    public IReadOnlyList<FoundApi> Apis { get; init; } = [];

    /// <summary>Why there is nothing to tell yet, e.g. no stack; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>Why the account couldn't be read; null if it was.</summary>
    public string? Error { get; init; }
}
