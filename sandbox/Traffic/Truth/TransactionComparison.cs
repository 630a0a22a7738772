using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>Compares a transaction with the expected one, member by member.</summary>
internal static class TransactionComparison
{
    /// <summary>The version of the product, which the truth does not know.</summary>
    private const string ProductVersion = "txn-meta-data.source_info.version";

    public static IEnumerable<Difference> Of(string transactionId, JsonObject expected, JsonObject got)
    {
        var (wanted, found) = (Flat(expected), Flat(got));
        return from member in wanted.Keys.Union(found.Keys)
            where member != ProductVersion
            let want = wanted.GetValueOrDefault(member)
            let have = found.GetValueOrDefault(member)
            where want != have
            select new Difference(transactionId, member, want, have);
    }

    /// <summary>Text by path. Headers have no order among each other; escapes in a URI change nothing of what it names.</summary>
    private static SortedDictionary<string, string> Flat(JsonObject transaction)
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(members, "", transaction);
        return members;
    }

    private static void Add(SortedDictionary<string, string> members, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject structure:
                foreach (var (name, value) in structure) Add(members, path.Length == 0 ? name : $"{path}.{name}", value);
                break;
            case JsonArray list:
                members[path] = string.Join('\n', list.Select(each => each?.ToString()).Order(StringComparer.Ordinal));
                break;
            default:
                var text = node?.ToString() ?? "null";
                members[path] = path == "request.uri-query-fragment" ? Uri.UnescapeDataString(text) : text;
                break;
        }
    }
}
