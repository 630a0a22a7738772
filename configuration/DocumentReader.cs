using System.Text.Json;

namespace CequenceApigw.Configuration;

/// <summary>Reads the document's structure, and goes on after a fault.</summary>
internal ref struct DocumentReader(ReadOnlySpan<byte> utf8, List<ApiConfigFault> faults)
{
    private static readonly string[] DocumentMembers = ["$schema", "enable"];
    private static readonly string[] EntryMembers = ["accounts", "regions", "apiType", "apis", "stages"];
    private static readonly string[] ApiTypes = ["REST", "HTTP"];

    private DocumentTokens _tokens = new(utf8, faults);

    /// <summary>The entries that could be read.</summary>
    public List<ApiConfigEntry> Read()
    {
        try
        {
            _tokens.Next();
            var entries = ReadDocument();
            _tokens.ReadToEnd();
            return entries;
        }
        catch (JsonException exception)
        {
            _tokens.AddFault(exception);
            return [];
        }
    }

    private List<ApiConfigEntry> ReadDocument()
    {
        var entries = new List<ApiConfigEntry>();
        var seen = new HashSet<string>();
        if (!_tokens.Begins(JsonTokenType.StartObject, "", "the document must be an object: { \"enable\": [ … ] }."))
            return entries;
        while (_tokens.NextMember("", DocumentMembers, seen) is { } member)
        {
            if (member == "enable")
                ReadEntries(member, entries);
            else
                _tokens.ReadText(member);
        }
        if (!seen.Contains("enable"))
            _tokens.AddFault("", "the member 'enable' is missing: it lists what is to be enabled.");
        return entries;
    }

    private void ReadEntries(string path, List<ApiConfigEntry> entries)
    {
        if (!_tokens.Begins(JsonTokenType.StartArray, path, "must be a list of entries: [ { … } ]."))
            return;
        var count = 0;
        while (_tokens.NextElement())
            entries.Add(ReadEntry($"{path}[{count++}]"));
        if (count == 0)
            _tokens.AddFault(path, "the list is empty: nothing would be enabled. To switch off, disable the integration.");
    }

    private ApiConfigEntry ReadEntry(string path)
    {
        var entry = new ApiConfigEntry { Path = path, Line = _tokens.Line };
        if (!_tokens.Begins(JsonTokenType.StartObject, path, "must be an object: { \"apis\": [ … ], … }."))
            return entry;
        var seen = new HashSet<string>();
        while (_tokens.NextMember(path, EntryMembers, seen) is { } member)
        {
            var memberPath = $"{path}.{member}";
            entry = member switch
            {
                "accounts" => entry with { Accounts = ReadPatterns(memberPath, NameRules.Account) },
                "regions" => entry with { Regions = ReadPatterns(memberPath, NameRules.Region) },
                "apis" => entry with { Apis = ReadPatterns(memberPath, NameRules.Api) },
                "stages" => entry with { Stages = ReadPatterns(memberPath, NameRules.Stage) },
                _ => entry with { ApiType = ReadApiType(memberPath) },
            };
        }
        return entry;
    }

    private GatewayApiType? ReadApiType(string path)
    {
        switch (_tokens.ReadText(path))
        {
            case "REST":
                return GatewayApiType.Rest;
            case "HTTP":
                return GatewayApiType.Http;
            case { } other:
                _tokens.AddFault(path, $"'{other}' isn't a type of API: it takes REST or HTTP; both where it is left out.{Spelling.Suggest(other, ApiTypes)}");
                return null;
            default:
                return null;
        }
    }

    private List<NamePattern> ReadPatterns(string path, Func<string, string?> rule)
    {
        var patterns = new List<NamePattern>();
        if (!_tokens.Begins(JsonTokenType.StartArray, path, "must be a list of strings: [ \"…\" ]."))
            return patterns;
        var count = 0;
        while (_tokens.NextElement())
        {
            var elementPath = $"{path}[{count++}]";
            if (_tokens.ReadText(elementPath) is not { } text)
                continue;
            if (text.Length == 0 || rule(text) is not null)
                _tokens.AddFault(elementPath, text.Length == 0 ? "is empty." : rule(text)!);
            patterns.Add(new NamePattern(text));
        }
        if (count == 0)
            _tokens.AddFault(path, "the list is empty: leave the member out to restrict nothing.");
        return patterns;
    }
}
