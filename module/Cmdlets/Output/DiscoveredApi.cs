using CequenceApigw.Engine.Apis;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>A stage, or a whole API, of one account and Region as discovery left it; or an entry of api-config.json that covers nothing there.</summary>
public sealed record DiscoveredApi
{
    /// <summary>The account's 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The Region.</summary>
    public required string Region { get; init; }

    /// <summary>Rest or Http; empty for what concerns api-config.json.</summary>
    public string? ApiType { get; init; }

    /// <summary>The API's id.</summary>
    public string? ApiId { get; init; }

    /// <summary>The API's name.</summary>
    public string? ApiName { get; init; }

    /// <summary>The stage; empty where it is about the whole API.</summary>
    public string? Stage { get; init; }

    /// <summary>Discovery's word: Enabled, AlreadyEnabled, Skipped, Conflict, Drifted, Failed or Unmatched.</summary>
    public required string State { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    internal static DiscoveredApi Of(AccountApis account, FoundApi api) => new()
    {
        AccountId = account.AccountId,
        Region = account.Region,
        ApiType = api.ApiType,
        ApiId = api.ApiId,
        ApiName = ShownText.OfAny(api.ApiName),
        Stage = ShownText.OfAny(api.Stage),
        State = api.State,
        Reason = ShownText.OfAny(api.Reason),
    };
}
