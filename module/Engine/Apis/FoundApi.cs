using CequenceApigw.Engine.Members;

namespace CequenceApigw.Engine.Apis;

/// <summary>A stage, or a whole API, as discovery left it; or an entry of api-config.json that covers nothing.</summary>
public sealed record FoundApi
{
    /// <summary><c>Rest</c> or <c>Http</c>; null for what concerns api-config.json.</summary>
    public string? ApiType { get; init; }

    /// <summary>The API's id; null likewise.</summary>
    public string? ApiId { get; init; }

    /// <summary>The API's name; null likewise.</summary>
    public string? ApiName { get; init; }

    /// <summary>The stage's name; null where it is about the whole API.</summary>
    public string? Stage { get; init; }

    /// <summary>Discovery's word, e.g. <c>Enabled</c>, <c>Conflict</c> or <c>Drifted</c>; the set may grow.</summary>
    public required string State { get; init; }

    /// <summary>Why, for people; null where nothing needs explaining.</summary>
    public string? Reason { get; init; }

    internal static FoundApi Of(InventoriedStage entry) => entry.IsConfig
        ? new() { State = entry.State, Reason = NullIfEmpty(entry.Reason) }
        : new()
        {
            ApiType = entry.IsRest ? nameof(ApiTypes.Rest) : nameof(ApiTypes.Http),
            ApiId = entry.ApiId,
            ApiName = NullIfEmpty(entry.ApiName),
            Stage = entry.Stage,
            State = entry.State,
            Reason = NullIfEmpty(entry.Reason),
        };

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
