namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>A run that dies at a step. Steps are all writes, before they happen, and all changes in the account, before and after.</summary>
internal static class DoomedRun
{
    private sealed class DeathException : Exception;

    public static async Task<int> CountStepsAsync(DiscoveryWorld world, Func<DiscoveryWorld, Task> run)
    {
        var steps = 0;
        OnEachStep(world, () => steps++);
        await run(world);
        return steps;
    }

    /// <summary>False if the run ends before the step.</summary>
    public static async Task<bool> DiesAsync(int step, DiscoveryWorld world, Func<DiscoveryWorld, Task> run)
    {
        OnEachStep(world, () =>
        {
            if (step-- == 0)
                throw new DeathException();
        });
        try
        {
            await run(world);
            return false;
        }
        catch (DeathException)
        {
            return true;
        }
        finally
        {
            OnEachStep(world, () => { });
        }
    }

    private static void OnEachStep(DiscoveryWorld world, Action step)
    {
        world.Dynamo.BeforeWrite = _ => step();
        world.Rest.BeforeChange = world.Rest.AfterChange = _ => step();
        world.Logs.BeforeChange = world.Logs.AfterChange = _ => step();
        world.Http.BeforeChange = world.Http.AfterChange = _ => step();
    }
}
