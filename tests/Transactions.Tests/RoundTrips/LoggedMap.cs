namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>A map in the log, and what it tells where it is cut.</summary>
internal static class LoggedMap
{
    public static string Text(IEnumerable<Pair> entries) => $"{{{string.Join(", ", entries)}}}";

    /// <summary>Of a cut map those entries are known to be whole whose successor has begun.</summary>
    public static Pair[] Whole(string label, Pair[] entries, LineLimit limit)
    {
        if (limit.Kept(label + Text(entries)) is not { } kept)
            return entries;
        return [.. entries.Where((_, at) => at + 1 < entries.Length
            && kept.StartsWith($"{label}{{{string.Join(", ", entries[..(at + 1)].AsEnumerable())}, {entries[at + 1].Name}=", StringComparison.Ordinal))];
    }
}
