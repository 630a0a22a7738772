namespace CequenceApigw.Configuration;

/// <summary>Which known name was probably meant.</summary>
internal static class Spelling
{
    // More different letters make another word.
    private const int MostDifferences = 2;

    /// <summary>For example <c> Did you mean 'stages'?</c>; empty if no known name is near.</summary>
    public static string Suggest(string written, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(name => Distance(written, name))!;
        return Distance(written, nearest) <= MostDifferences ? $" Did you mean '{nearest}'?" : "";
    }

    /// <summary>How many letters are to be put in, left out or changed (Levenshtein); case doesn't count.</summary>
    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostDifferences)
            return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var isSame = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (isSame ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }
        return row[^1];
    }
}
