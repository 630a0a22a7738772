namespace CequenceApigw.Function.Discovery.Selection;

/// <summary>Which stages of one API are to be enabled.</summary>
/// <param name="apiId">The API.</param>
/// <param name="apiName">Its name.</param>
/// <param name="entries">The entries that cover the API; null where every stage is enabled.</param>
internal sealed class StageSelection(string apiId, string apiName, IReadOnlyList<EntryMatches>? entries)
{
    /// <summary>Whether no stage of the API can be listed: it needn't be looked at.</summary>
    public bool IsEmpty => entries is { Count: 0 };

    public bool Covers(string stage)
    {
        if (entries is null)
            return true;
        var covers = false;
        foreach (var each in entries.Where(each => each.Entry.CoversStage(stage)))
        {
            covers = true;
            each.Add(apiId, apiName, stage);
        }
        return covers;
    }

    /// <summary>The API's stages are unknown: nobody can say that an entry covers none of them.</summary>
    public void AssumeMatched()
    {
        foreach (var each in entries ?? [])
            each.Assume(apiId, apiName);
    }
}
