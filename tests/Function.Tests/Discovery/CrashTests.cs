using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>The function dies at each single step, and a rerun completes the work.</summary>
public class CrashTests
{
    private sealed class CrashException : Exception;

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

    private static DiscoveryWorld World()
    {
        var world = new DiscoveryWorld();
        world.Rest.AddStage("r1", "dev");
        world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)), ("pets/GET", Entry("OFF", true)));
        world.Http.AddStage("h1", "$default");
        world.Logs.RetentionInDays["API-Gateway-Execution-Logs_r1/dev"] = null;
        world.Logs.RetentionInDays["API-Gateway-Execution-Logs_r1/prod"] = 90;
        return world;
    }

    /// <summary>Steps are all writes, before they happen, and the changes at API Gateway, after they happened, too.</summary>
    private static void OnEachStep(DiscoveryWorld world, Action step)
    {
        world.Dynamo.BeforeWrite = _ => step();
        world.Rest.BeforeChange = world.Rest.AfterChange = _ => step();
        world.Logs.BeforeChange = world.Logs.AfterChange = _ => step();
        world.Http.BeforeChange = world.Http.AfterChange = _ => step();
    }

    private static async Task<int> CountStepsAsync(Func<DiscoveryWorld, Task> act, Func<DiscoveryWorld, Task>? prepare)
    {
        var world = World();
        if (prepare is not null)
            await prepare(world);
        var steps = 0;
        OnEachStep(world, () => steps++);
        await act(world);
        return steps;
    }

    private static async Task CrashAtAsync(int step, DiscoveryWorld world, Func<DiscoveryWorld, Task> act)
    {
        OnEachStep(world, () =>
        {
            if (step-- == 0)
                throw new CrashException();
        });
        await Assert.ThrowsAsync<CrashException>(() => act(world));
        OnEachStep(world, () => { });
    }
}
