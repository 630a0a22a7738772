using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>How many requests each stage served in each minute, logged or not.</summary>
internal sealed class RequestCounter
{
    private readonly ConcurrentDictionary<(StageOfApi Stage, long Minute), long> _requests = new();

    public void Count(StageOfApi stage, DateTimeOffset time) =>
        _requests.AddOrUpdate((stage, time.ToUnixTimeSeconds() / 60), 1, (_, requests) => requests + 1);

    /// <summary>By the minute's beginning.</summary>
    public IEnumerable<(DateTimeOffset Minute, long Requests)> Of(Func<StageOfApi, bool> isMeant) =>
        from each in _requests
        where isMeant(each.Key.Stage)
        select (DateTimeOffset.UnixEpoch.AddMinutes(each.Key.Minute), each.Value);
}
