using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Engine.Members;

/// <summary>The logs that the forwarder of an account and Region reads.</summary>
internal sealed class ForwardedLogs
{
    // By "{apiId}/{stage}": REST stages, and HTTP stages with an access log of their owner's.
    private readonly Dictionary<string, DateTimeOffset> _ofStages = [];
    private readonly DateTimeOffset _ofOtherHttpStages = DateTimeOffset.MinValue;

    public ForwardedLogs(IEnumerable<Dictionary<string, AttributeValue>> sources)
    {
        foreach (var source in sources)
        {
            var since = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(source["EnabledAt"].N));
            if (source.TryGetValue("ApiId", out var api))
                _ofStages[$"{api.S}/{source["Stage"].S}"] = since;
            else if (source.TryGetValue("Stages", out var stages))
                Array.ForEach(stages.S.Split(','), stage => _ofStages[stage] = since);
            else
                _ofOtherHttpStages = since;
        }
    }

    /// <summary>From when on a stage's requests are forwarded; null if they aren't.</summary>
    public DateTimeOffset? Since(InventoriedStage stage)
    {
        // A conflict's log goes elsewhere; the log group of before is read to its end.
        if (stage.Stage is null || stage.State == "Conflict")
            return null;
        if (_ofStages.TryGetValue($"{stage.ApiId}/{stage.Stage}", out var since))
            return since;
        // All others share one log group, whether they write into it or not.
        return stage is { IsRest: false, State: "Enabled" or "AlreadyEnabled" } ? _ofOtherHttpStages : null;
    }
}
