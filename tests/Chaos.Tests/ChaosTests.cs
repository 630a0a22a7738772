namespace CequenceApigw.Chaos.Tests;

/// <summary>A short run of what the program <c>tests/Chaos run</c> does at length. A seed that fails: <c>tests/Chaos replay N</c>.</summary>
public class ChaosTests
{
    private const int Seeds = 200;

    [Fact]
    public async Task Whatever_goes_wrong_nothing_is_lost_or_left_behind_and_every_setting_is_put_back()
    {
        var results = await ChaosProcesses.RunAsync(1, Seeds).ToListAsync();

        Assert.Empty(results.Where(result => !result.Holds).Select(result => result.ToString()));
        Assert.Equal(Enumerable.Range(1, Seeds), results.Select(result => result.Seed).Order());
        // Else little has gone wrong, or there was little to lose.
        Assert.True(results.Sum(result => result.Faults.Count) > 50 * Seeds);
        Assert.True(results.Sum(result => result.Transactions) > 50 * Seeds);
        Assert.Contains(results, result => result.Repeated > 0);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(123)]
    public async Task A_seed_repeats_every_call_and_every_fault_in_the_same_order(int seed)
    {
        // In the first process others go before it.
        var first = await ChaosProcesses.RunAsync(seed - 4, 5).SingleAsync(result => result.Seed == seed);
        var again = await ChaosProcesses.RunAsync(seed, 1).SingleAsync();

        Assert.Equal(first.Calls, again.Calls);
        Assert.Equal(first.Faults, again.Faults);
        Assert.Equal(first.ToString(), again.ToString());
    }
}
