using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>A process is killed at every step of a run in turn; the next ones make up for it.</summary>
public class KillTests
{
    private const int Requests = 900;

    [Fact]
    public async Task Whenever_a_process_is_killed_nothing_is_lost_and_only_an_unnoted_acknowledgement_repeats()
    {
        var (step, repeated) = (0, 0);
        for (var killed = true; killed; step++)
            killed = await KillAsync(step, () => repeated++);
        Assert.True(step > 20, $"A run had {step} steps.");
        Assert.True(repeated > 0, "No acknowledgement was lost.");
    }

    // False if the run ends before the step.
    private static async Task<bool> KillAsync(int step, Action repeated)
    {
        var rig = new ForwarderRig();
        await WriteAsync(rig);
        await rig.RunAsync(60);
        var process = new DoomedProcess(rig, step);
        try
        {
            await rig.RunAsync(120);
        }
        catch (InvalidOperationException) when (process.IsDead)
        {
        }
        process.Bury();
        if (process.IsDead)
            rig.Die();
        await rig.RunMinutesAsync(3, 28);
        Assert.Equal(Enumerable.Range(0, Requests).Select(LoggedRequest.Id).Order(), rig.Edge.Received.Distinct().Order());
        var twice = rig.Edge.Received.GroupBy(id => id).Where(ids => ids.Count() > 1).ToList();
        Assert.All(twice, ids => Assert.Equal(2, ids.Count()));
        if (twice.Count > 0)
        {
            // At most a batch of each of the log groups that were under way.
            Assert.InRange(twice.Count, 1, 2 * 300);
            Assert.True(process.IsDead);
            repeated();
        }
        return process.IsDead;
    }

    private static async Task WriteAsync(ForwarderRig rig)
    {
        rig.Logs.PageSize = 500;
        await rig.AddSourceAsync();
        await rig.AddSourceAsync(HttpGroup, ApiType.Http);
        for (var number = 0; number < Requests; number++)
        {
            // Some lines come minutes late.
            var time = At(20 + number * 0.06);
            if (number % 3 == 0)
                rig.Logs.Write(HttpGroup, [(LoggedRequest.Http(number, time).Message, time, time + (number % 90 == 0 ? 200_000 : 1_000))]);
            else
                rig.Logs.Write(RestGroup, LoggedRequest.Rest(number, time).Select((line, at) => (line.Message, line.Timestamp, line.Timestamp + (number + at == 400 ? 250_000 : 1_000))));
        }
    }
}
