namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class EnableAgainTests
{
    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var first = await rehearsal.EnableAsync();
        var settings = rehearsal.ChangedSettings;
        var made = rehearsal.Leftovers;
        Assert.NotEmpty(rehearsal.Calls.New());

        var second = await rehearsal.EnableAsync();

        Assert.Equal((true, 1, 1), (first.Changed, first.Current, first.Total));
        Assert.Equal((false, 1, 1), (second.Changed, second.Current, second.Total));
        Assert.Empty(rehearsal.Calls.New());
        Assert.Equal(settings, rehearsal.ChangedSettings);
        Assert.Equal(made, rehearsal.Leftovers);
        Assert.NotEmpty(settings);
    }

    [Fact]
    public async Task Destroying_leaves_nothing_and_a_second_time_does_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
        rehearsal.Calls.New();
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Calls.New());
    }
}
