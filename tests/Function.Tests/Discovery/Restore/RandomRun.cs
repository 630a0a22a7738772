using CequenceApigw.Function.Discovery;

namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>A run of discovery, if any, and what others do after it. A run that dies at a step is made up for by the next.</summary>
public sealed record RandomRun(bool IsRun, bool IsUpdate, byte Properties, byte? DiesAt, OthersChange OthersChange)
{
    /// <summary>Most runs have fewer.</summary>
    internal const int MostSteps = 40;

    internal async Task RunAsync(DiscoveryWorld world)
    {
        if (DiesAt is not { } step || await DoomedRun.DiesAsync(step % MostSteps, world, ReachAsync))
            await ReachAsync(world);
    }

    private Task ReachAsync(DiscoveryWorld world) => IsUpdate ? world.ApplyAsync(Wanted()) : world.KeepUpAsync();

    private DiscoveryProperties Wanted() => DiscoveryWorld.On with
    {
        RestApiEnabled = Properties % 4 != 0,
        HttpApiEnabled = Properties / 4 % 4 != 0,
        HttpAccessLogsReplaced = Properties / 64 % 2 == 0,
        LogRetentionDays = Properties / 128 == 0 ? 30 : 90,
    };
}
