using CequenceApigw.Configuration;

namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>Which stages of one API are to be enabled.</summary>
/// <param name="entries">The entries that cover the API; null where every stage is enabled.</param>
/// <param name="matched">Told of each entry that covers a stage.</param>
internal sealed class StageSelection(IReadOnlyList<ApiConfigEntry>? entries, Action<ApiConfigEntry> matched)
{
    /// <summary>Whether no stage of the API can be listed: it needn't be looked at.</summary>
    public bool IsEmpty => entries is { Count: 0 };

    public bool Covers(string stage)
    {
        if (entries is null)
            return true;
        var covers = false;
        foreach (var entry in entries.Where(entry => entry.CoversStage(stage)))
        {
            covers = true;
            matched(entry);
        }
        return covers;
    }

    /// <summary>The API's stages are unknown: nobody can say that an entry covers none of them.</summary>
    public void AssumeMatched()
    {
        foreach (var entry in entries ?? [])
            matched(entry);
    }
}
