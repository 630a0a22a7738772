using CequenceApigw.Function.State;
using CequenceApigw.Transactions.AccessLogs;

namespace CequenceApigw.Function.Discovery.Http;

/// <summary>The access logs of their own that HTTP stages have, and which of them the forwarder can read where they are.</summary>
/// <param name="needed">Discovery's own access log.</param>
/// <param name="prefix">What the names of log groups begin with that the forwarder may read.</param>
/// <param name="since">From when on they are read.</param>
internal sealed class OwnersAccessLogs(AccessLog needed, string prefix, DateTimeOffset since)
{
    private readonly Dictionary<string, Source> _found = [];

    /// <summary>Null if the forwarder can read it where it is; otherwise why not.</summary>
    public string? Problem(AccessLog log)
    {
        var missing = AccessLogLayout.MissingIn(log.Format);
        if (log.DestinationArn == needed.DestinationArn)
            return "Somebody gave it another format.";
        if (missing.Count > 0)
            return $"It can be read there once its format is a flat JSON object with {string.Join(", ", missing)}.";
        // API Gateway's HTTP APIs write into log groups of their own account and Region alone.
        if (!IsInReach(log))
            return $"Its format has all that is needed, but the forwarder may read only log groups whose names begin with '{prefix}': see the template's parameter HttpAccessLogGroupPrefix.";
        return _found.TryGetValue(log.LogGroupName(), out var other) && !AccessLogLayout.Of(other.Format!).IsSameAs(AccessLogLayout.Of(log.Format))
            ? $"Another stage's format with other keys is read there: {other.Stages}."
            : null;
    }

    /// <summary>Has the stage's lines read.</summary>
    public void Add(string apiId, string stage, AccessLog log) => Add(log.LogGroupName(), log.Format, [$"{apiId}/{stage}"]);

    /// <summary>What an earlier run found of an API stays, though this one couldn't look at it.</summary>
    public void Keep(string apiId, Sources sources)
    {
        foreach (var source in sources.OfOwners)
        {
            var stages = source.Stages!.Split(',').Where(stage => stage.StartsWith(apiId + "/", StringComparison.Ordinal)).ToList();
            if (stages.Count > 0)
                Add(source.LogGroupName, source.Format!, stages);
        }
    }

    /// <summary>Stores what the forwarder is to read.</summary>
    public async Task StoreAsync(Sources sources, CancellationToken cancellationToken)
    {
        foreach (var source in _found.Values)
            await sources.AddAsync(source, cancellationToken).ConfigureAwait(false);
    }

    private bool IsInReach(AccessLog log) => prefix.Length > 0
        && needed.DestinationArn.LastIndexOf(needed.LogGroupName(), StringComparison.Ordinal) is var length
        && log.DestinationArn.StartsWith(needed.DestinationArn[..length] + prefix, StringComparison.Ordinal);

    private void Add(string logGroupName, string format, IReadOnlyList<string> stages)
    {
        var found = _found.GetValueOrDefault(logGroupName) ?? new Source(logGroupName, ApiType.Http, since, Format: format, Stages: "");
        var all = found.Stages!.Split(',', StringSplitOptions.RemoveEmptyEntries).Union(stages).Order(StringComparer.Ordinal);
        _found[logGroupName] = found with { Stages = string.Join(',', all) };
    }
}
