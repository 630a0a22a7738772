using CequenceApigw.Configuration;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>An entry of api-config.json that speaks of this account and Region, and which of its patterns came to something there.</summary>
internal sealed class EntryMatches(ApiConfigEntry entry)
{
    private readonly HashSet<NamePattern> _apis = [];
    private readonly HashSet<NamePattern> _stages = [];
    private bool _any;

    public ApiConfigEntry Entry { get; } = entry;

    /// <summary>It enables this stage. An API of which it enables none is no match of its pattern.</summary>
    public void Add(string apiId, string apiName, string stage)
    {
        AddApi(apiId, apiName);
        _stages.UnionWith(Entry.Stages.Where(pattern => pattern.Matches(stage)));
    }

    /// <summary>The API's stages are unknown: nobody can say that a pattern matches none of them.</summary>
    public void Assume(string apiId, string apiName)
    {
        AddApi(apiId, apiName);
        _stages.UnionWith(Entry.Stages);
    }

    /// <summary>What came to nothing: the entry, or single patterns of it, e.g. <c>enable[0].apis 'orders-*' (line 4)</c>.</summary>
    public IEnumerable<string> Unmatched() => _any
        ? [.. Words("apis", Entry.Apis.Except(_apis)), .. Words("stages", Entry.Stages.Except(_stages))]
        : [Entry.ToString()];

    private void AddApi(string apiId, string apiName)
    {
        _any = true;
        _apis.UnionWith(Entry.Apis.Where(pattern => pattern.Matches(apiId) || pattern.Matches(apiName)));
    }

    private IEnumerable<string> Words(string member, IEnumerable<NamePattern> patterns) =>
        patterns.Select(pattern => $"{Entry.Path}.{member} '{pattern}' (line {Entry.Line})");
}
