using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Engine.Members;

/// <summary>The logs that the forwarder of an account and Region reads.</summary>
internal sealed class ForwardedLogs
{
    // By "{apiId}/{stage}": REST stages, and HTTP stages with an access log of their owner's.
    private readonly Dictionary<string, DateTimeOffset> _ofStages = [];
    private readonly DateTimeOffset _ofOtherHttpStages = DateTimeOffset.MinValue;

    /// <exception cref="FormatException">An item isn't what discovery writes.</exception>
    public ForwardedLogs(IEnumerable<Dictionary<string, AttributeValue>> sources)
    {
        foreach (var source in sources)
        {
            var since = EnabledAt(source);
            if (source.ContainsKey("ApiId"))
                _ofStages[$"{Text(source, "ApiId")}/{Text(source, "Stage")}"] = since;
            else if (source.ContainsKey("Stages"))
                Array.ForEach(Text(source, "Stages").Split(','), stage => _ofStages[stage] = since);
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

    private static DateTimeOffset EnabledAt(Dictionary<string, AttributeValue> source) =>
        long.TryParse(source.GetValueOrDefault("EnabledAt")?.N, out var time) && time >= 0 && time <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(time)
            : throw Unreadable(source, "EnabledAt");

    private static string Text(Dictionary<string, AttributeValue> source, string name) =>
        source.GetValueOrDefault(name)?.S ?? throw Unreadable(source, name);

    // A member's own table: what is wrong there is its row's error.
    private static FormatException Unreadable(Dictionary<string, AttributeValue> source, string name) =>
        new($"The state table's source '{source.GetValueOrDefault("Id")?.S}' has no {name} that can be read.");
}
