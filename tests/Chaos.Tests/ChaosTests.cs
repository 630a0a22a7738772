using System.Collections.Concurrent;

namespace CequenceApigw.Chaos.Tests;

/// <summary>A short run of what <c>tests/Benchmarks chaos</c> does at length. A seed that fails: <c>chaos --seed N</c>.</summary>
public class ChaosTests
{
    private const int Seeds = 200;

    [Fact]
    public async Task Whatever_goes_wrong_nothing_is_lost_or_left_behind_and_every_setting_is_put_back()
    {
        var results = new ConcurrentBag<ChaosResult>();
        await Parallel.ForEachAsync(Enumerable.Range(1, Seeds), async (seed, _) => results.Add(await ChaosRun.OfAsync(seed)));

        Assert.Empty(results.Where(result => !result.Holds).Select(result => result.ToString()));
        // Else little has gone wrong, or there was little to lose.
        Assert.True(results.Sum(result => result.Faults.Count) > 50 * Seeds);
        Assert.True(results.Sum(result => result.Transactions) > 50 * Seeds);
        Assert.Contains(results, result => result.Repeated > 0);
    }
}
