using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>The function dies at each single step, and a rerun completes the work.</summary>
public class CrashTests
{
    [Fact]
    public async Task After_a_crash_at_any_step_of_enabling_a_rerun_or_a_restore_gets_there()
    {
        var steps = await CountStepsAsync(world => world.ApplyAsync(), prepare: null);
        Assert.True(steps > 10);
        for (var step = 0; step < steps; step++)
        {
            var world = World();
            var before = world.Settings();
            await CrashAtAsync(step, world, world => world.ApplyAsync());
            if (step % 2 == 0)
            {
                await world.ApplyAsync();
                Assert.Contains("INFO", world.Settings());
            }
            await world.RestoreAsync();
            Assert.Equal((step, before), (step, world.Settings()));
            Assert.Empty(await world.StoredAsync<Setting>());
        }
    }

    [Fact]
    public async Task After_a_crash_at_any_step_of_restoring_a_rerun_gets_there()
    {
        var steps = await CountStepsAsync(world => world.RestoreAsync(), prepare: world => world.ApplyAsync());
        Assert.True(steps > 10);
        for (var step = 0; step < steps; step++)
        {
            var world = World();
            var before = world.Settings();
            await world.ApplyAsync();
            await CrashAtAsync(step, world, world => world.RestoreAsync());
            await world.RestoreAsync();
            Assert.Equal((step, before), (step, world.Settings()));
            Assert.Empty(await world.StoredAsync<Setting>());
        }
    }

    [Fact]
    public async Task After_a_crash_at_any_step_of_a_changed_list_a_rerun_or_a_restore_gets_there()
    {
        static Task First(DiscoveryWorld world) => world.ApplyConfigAsync("""{ "apis": ["r1"] }""");
        static Task Second(DiscoveryWorld world) => world.ApplyConfigAsync("""{ "apis": ["r1"], "stages": ["prod"] }, { "apis": ["h1"] }""");
        var aim = World();
        await Second(aim);
        var steps = await CountStepsAsync(Second, First);
        Assert.True(steps > 10);
        for (var step = 0; step < steps; step++)
        {
            var world = World();
            var before = world.Settings();
            await First(world);
            await CrashAtAsync(step, world, Second);
            await world.KeepUpAsync();
            Assert.Equal((step, aim.Settings()), (step, world.Settings()));
            await world.RestoreAsync();
            Assert.Equal((step, before), (step, world.Settings()));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_others_keep_in_an_entry_that_a_dying_run_made_stays(bool isRunAgain)
    {
        var world = new DiscoveryWorld { Rest = { CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs" } };
        var entries = world.Rest.AddStage("r1", "prod");
        await world.Discovery.SetGoalAsync(DiscoveryWorld.On, default);
        world.Rest.AfterChange = _ => throw new InvalidOperationException("died");
        await Assert.ThrowsAsync<InvalidOperationException>(world.KeepUpAsync);
        world.Rest.AfterChange = null;
        entries["*/*"].ThrottlingBurstLimit = 7;

        if (isRunAgain)
            await world.KeepUpAsync();
        await world.RestoreAsync();

        Assert.Equal(("OFF", false, 7), (entries["*/*"].LoggingLevel, entries["*/*"].DataTraceEnabled!.Value, entries["*/*"].ThrottlingBurstLimit!.Value));
    }

    [Fact]
    public async Task After_a_crash_at_any_step_of_an_update_to_another_access_log_nothing_of_the_former_one_stays()
    {
        var properties = DiscoveryWorld.On with { HttpAccessLogGroupArn = DiscoveryWorld.LogGroupArn + "-anew:*" };
        var steps = await CountStepsAsync(world => world.ApplyAsync(properties), world => world.ApplyAsync());
        Assert.True(steps >= 4);
        for (var step = 0; step < steps; step++)
        {
            var world = World();
            var before = world.Settings();
            await world.ApplyAsync();
            await CrashAtAsync(step, world, world => world.ApplyAsync(properties));
            if (step % 2 == 0)
            {
                Assert.EndsWith("HTTP: 1 enabled; retention of 2 log groups set", await world.ApplyAsync(properties));
                Assert.Equal(DiscoveryWorld.LogGroupArn + "-anew", world.Http.Stages["h1/$default"].AccessLogSettings!.DestinationArn);
            }
            await world.RestoreAsync();
            Assert.Equal((step, before), (step, world.Settings()));
        }
    }

    private static DiscoveryWorld World()
    {
        var world = new DiscoveryWorld();
        // More entries than one update takes.
        world.Rest.AddStage("r0", "big", [.. Enumerable.Range(0, 50).Select(number => ($"orders{number}/GET", Entry("ERROR", false, burst: number + 1)))]);
        world.Rest.AddStage("r1", "dev");
        world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)), ("pets/GET", Entry("OFF", true)));
        world.Http.AddStage("h1", "$default");
        world.Logs.RetentionInDays["API-Gateway-Execution-Logs_r1/dev"] = null;
        world.Logs.RetentionInDays["API-Gateway-Execution-Logs_r1/prod"] = 90;
        return world;
    }

    private static async Task<int> CountStepsAsync(Func<DiscoveryWorld, Task> act, Func<DiscoveryWorld, Task>? prepare)
    {
        var world = World();
        if (prepare is not null)
            await prepare(world);
        return await DoomedRun.CountStepsAsync(world, act);
    }

    private static async Task CrashAtAsync(int step, DiscoveryWorld world, Func<DiscoveryWorld, Task> act) =>
        Assert.True(await DoomedRun.DiesAsync(step, world, act));
}
