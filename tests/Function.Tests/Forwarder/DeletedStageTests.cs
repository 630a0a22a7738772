using CequenceApigw.Function.Forwarder;
using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Forwarder.ForwarderRig;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The log group of a stage that discovery has found deleted.</summary>
public class DeletedStageTests
{
    private static readonly Source Gone = new(RestGroup, ApiType.Rest, EnabledAt, "a1b2c3", "prod", GoneAt: EnabledAt.AddMinutes(2));

    private readonly ForwarderRig _rig = new();

    [Fact]
    public async Task It_is_read_on_and_nothing_of_it_is_read_again()
    {
        await _rig.WriteAsync(10);
        await _rig.WriteAsync(10, from: 10, at: 100);
        var first = await _rig.RunAsync(60);

        await _rig.Table.PutAsync(Gone, default);
        var second = await _rig.RunAsync(180);

        Assert.Equal(20, _rig.Edge.Received.Count);
        Assert.Equal(110, first.GetProperty("total_events_fetched").GetInt32());
        Assert.Equal(110, second.GetProperty("total_events_fetched").GetInt32());
    }

    [Fact]
    public async Task If_the_log_group_was_deleted_too_its_checkpoint_reaches_the_end_and_nothing_has_failed()
    {
        await _rig.Table.PutAsync(Gone, default);

        for (var minute = 1; minute <= 50; minute++)
            Assert.Equal(0, (await _rig.RunAsync(minute * 60)).GetProperty("failed_log_groups").GetInt32());

        Assert.True((await _rig.CheckpointAsync())!.ReadTo >= (Gone.GoneAt!.Value + ForwarderLimits.Lateness).ToUnixTimeMilliseconds());
    }
}
