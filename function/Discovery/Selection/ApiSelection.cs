using CequenceApigw.Configuration;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>Which APIs and stages of this account and Region one run enables, and which entries of api-config.json came to something.</summary>
internal sealed class ApiSelection
{
    private readonly IReadOnlyList<ApiConfigEntry>? _entries;
    private readonly HashSet<ApiConfigEntry> _matched = [];

    private ApiSelection(IReadOnlyList<ApiConfigEntry>? entries) => _entries = entries;

    /// <summary>Automatic discovery.</summary>
    public static ApiSelection Everything { get; } = new(entries: null);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => _entries is null;

    /// <summary>What the document lists of an account and Region.</summary>
    public static ApiSelection Of(ApiConfig config, string accountId, string region) =>
        new([.. config.Enable.Where(entry => entry.CoversAccount(accountId) && entry.CoversRegion(region))]);

    /// <summary>The stages of an API that are to be enabled.</summary>
    public StageSelection Of(ApiType type, string apiId, string name)
    {
        var gatewayType = type is ApiType.Rest ? GatewayApiType.Rest : GatewayApiType.Http;
        return new StageSelection(_entries?.Where(entry => entry.CoversApi(gatewayType, apiId, name)).ToList(), entry => _matched.Add(entry));
    }

    /// <summary>The entries that speak of this account and Region, and cover nothing there. Entries of types that are off aren't among them.</summary>
    public IEnumerable<ApiConfigEntry> Unmatched(bool restIsOn, bool httpIsOn) => (_entries ?? [])
        .Where(entry => entry.ApiType switch { GatewayApiType.Rest => restIsOn, GatewayApiType.Http => httpIsOn, _ => true })
        .Where(entry => !_matched.Contains(entry));
}
