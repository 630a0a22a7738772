using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>A run that was stopped is taken up by the next one, whichever it is.</summary>
public sealed class InterruptionTests
{
    /// <summary>A step of the progress, and a word of its message.</summary>
    public static TheoryData<string, string> Points => new()
    {
        { "Checks", "" },
        { "Trusted access", "granted" },
        { "Administration stacks", "ready" },
        { "Artifact", "published" },
        { "Client credentials", "stored" },
        { "Account stacks", "created" },
        { "Account stacks", "RUNNING" },
    };

    /// <summary>As <see cref="Points"/>, of a removal.</summary>
    public static TheoryData<string, string> RemovalPoints => new()
    {
        { "Auto-deployment", "operation" },
        { "Account stacks", "operation" },
        { "Account stacks", "deleted" },
    };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Enabling_again_completes_it(string step, string message)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableUntilAsync(Reached(step, message));

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((1, 1), (summary.Current, summary.Total));
        Assert.False((await rehearsal.EnableAsync()).Changed);
    }

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Destroying_removes_what_it_made(string step, string message)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableUntilAsync(Reached(step, message));

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Theory]
    [MemberData(nameof(RemovalPoints))]
    public async Task An_interrupted_removal_is_completed_by_the_next(string step, string message)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        await rehearsal.DestroyUntilAsync(Reached(step, message));

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Theory]
    [MemberData(nameof(RemovalPoints))]
    public async Task After_an_interrupted_removal_enabling_brings_all_back(string step, string message)
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var settings = rehearsal.ChangedSettings;
        await rehearsal.DestroyUntilAsync(Reached(step, message));

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((true, 1, 1), (summary.Changed, summary.Current, summary.Total));
        Assert.Equal(settings.Order(), rehearsal.ChangedSettings.Order());
    }

    private static Func<RolloutProgress, bool> Reached(string step, string message) =>
        progress => progress.Step == step && progress.Message.Contains(message, StringComparison.Ordinal);
}
