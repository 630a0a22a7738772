using System.Text.RegularExpressions;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.State;
using FsCheck.Xunit;

namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>
/// Any account, any runs, dying at any step, with others' changes in between: in the end everything is as if discovery had never
/// been there, and others alone had done what they did.
/// </summary>
public partial class RestoreProperties
{
    private const string Theirs = "arn:aws:iam::111122223333:role/theirs";

    [Property(MaxTest = 1000, StartSize = 20, EndSize = 60)]
    public async Task Everything_is_put_back_and_others_changes_stand(bool hasRole, RandomStage[] stages, RandomRun[] runs, byte? restoreDiesAt)
    {
        var (world, withoutUs) = (new DiscoveryWorld(), new DiscoveryWorld());
        foreach (var each in new[] { world, withoutUs })
        {
            each.Rest.CloudwatchRoleArn = hasRole ? Theirs : null;
            foreach (var stage in stages)
                stage.AddTo(each);
        }
        await world.ApplyAsync();
        var last = OthersChangeKind.None;
        foreach (var run in runs)
        {
            // Dropped and made again between two runs: nobody could tell it from one that was there all the time.
            if (run.IsRun || last is OthersChangeKind.NoEntry or OthersChangeKind.NoRestApi or OthersChangeKind.NoHttpStage)
                await run.RunAsync(world);
            last = run.OthersChange.Kind;
            run.OthersChange.Apply(world);
            run.OthersChange.Apply(withoutUs);
        }

        if (restoreDiesAt is { } step)
            await DoomedRun.DiesAsync(step % RandomRun.MostSteps, world, RestoreAsync);
        var isRoleKept = await RestoreAsync(world);

        if (isRoleKept)
        {
            // Others log with it by now; it stays until they don't.
            Assert.Equal(DiscoveryWorld.RoleArn, world.Rest.CloudwatchRoleArn);
            Assert.Contains(withoutUs.Rest.Apis.Values.SelectMany(api => api.Values).SelectMany(entries => entries.Values), entry => entry.LoggingLevel is "ERROR" or "INFO");
            world.Rest.CloudwatchRoleArn = withoutUs.Rest.CloudwatchRoleArn;
        }
        Assert.Equal(WithLevels(withoutUs.Settings()), WithLevels(world.Settings()));
        Assert.Equal(isRoleKept ? ["account/cloudwatchRoleArn"] : [], (await world.StoredAsync<Setting>()).Select(setting => setting.Id));
        Assert.Empty(await world.StoredAsync<Source>());
    }

    /// <summary>True if the account's role is kept for others.</summary>
    private static async Task<bool> RestoreAsync(DiscoveryWorld world)
    {
        try
        {
            await world.RestoreAsync();
            return false;
        }
        catch (DiscoveryException exception) when (exception.Message.Contains("log with the role", StringComparison.Ordinal))
        {
            return true;
        }
    }

    // A level that was never set and OFF say the same, and API Gateway offers no way to unset one.
    private static string WithLevels(string settings) => NoLevel().Replace(settings, "$1 OFF ");

    [GeneratedRegex(@"^(r\d/\S+ \S+)  ", RegexOptions.Multiline)]
    private static partial Regex NoLevel();
}
