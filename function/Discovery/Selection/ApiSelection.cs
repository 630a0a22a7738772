using CequenceApigw.Configuration;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>Which APIs and stages of this account and Region one run enables, and what of api-config.json came to something.</summary>
internal sealed class ApiSelection
{
    private readonly IReadOnlyList<EntryMatches>? _entries;

    private ApiSelection(IReadOnlyList<EntryMatches>? entries) => _entries = entries;

    /// <summary>Automatic discovery.</summary>
    public static ApiSelection Everything { get; } = new(entries: null);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => _entries is null;

    /// <summary>What the document lists of an account and Region.</summary>
    public static ApiSelection Of(ApiConfig config, string accountId, string region) =>
        new([.. config.Enable.Where(entry => entry.CoversAccount(accountId) && entry.CoversRegion(region)).Select(entry => new EntryMatches(entry))]);

    /// <summary>The stages of an API that are to be enabled.</summary>
    public StageSelection Of(ApiType type, string apiId, string name)
    {
        var gatewayType = type is ApiType.Rest ? GatewayApiType.Rest : GatewayApiType.Http;
        return new StageSelection(apiId, name, _entries?.Where(each => each.Entry.CoversApi(gatewayType, apiId, name)).ToList());
    }

    /// <summary>
    /// The entries, and single patterns of entries, that speak of this account and Region and cover nothing there, in words. What may be
    /// about a type that is off isn't among them.
    /// </summary>
    public IEnumerable<string> Unmatched(bool restIsOn, bool httpIsOn) => (_entries ?? [])
        .Where(each => each.Entry.ApiType switch { GatewayApiType.Rest => restIsOn, GatewayApiType.Http => httpIsOn, _ => restIsOn && httpIsOn })
        .SelectMany(each => each.Unmatched());
}
