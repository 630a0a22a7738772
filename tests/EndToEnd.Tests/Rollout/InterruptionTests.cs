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

    private static Func<RolloutProgress, bool> Reached(string step, string message) =>
        progress => progress.Step == step && progress.Message.Contains(message, StringComparison.Ordinal);
}
