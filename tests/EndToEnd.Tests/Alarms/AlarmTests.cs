using CequenceApigw.Sandbox.Compute.Scheduler;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.EndToEnd.Tests.Alarms;

/// <summary>The template's alarms over what the real forwarder publishes: names, dimensions, units and thresholds fit each other.</summary>
public sealed class AlarmTests
{
    [Fact]
    public async Task No_alarm_goes_off_in_an_hour_of_quiet_and_of_traffic()
    {
        await using var watched = await WatchedIntegration.StartAsync();

        await watched.PassAsync(30);
        await watched.PassAsync(30, requests: 60);

        Assert.Empty(watched.InAlarm);
        Assert.Empty(watched.News());
    }

    [Fact]
    public async Task An_Edge_that_is_gone_is_told_by_failed_batches_and_then_by_the_lag_and_so_is_its_return()
    {
        await using var watched = await WatchedIntegration.StartAsync();
        var edge = watched.Rehearsal.Traffic.Edge;

        edge.Outage = new EdgeFault { Status = 404 };
        await watched.PassAsync(8, requests: 30);
        Assert.Equal(["FailedBatchesAlarm ALARM"], watched.News());
        await watched.PassAsync(16);
        Assert.Equal(["LagAlarm ALARM"], watched.News());
        Assert.Equal(["FailedBatchesAlarm", "LagAlarm"], watched.InAlarm);

        edge.Outage = null;
        await watched.PassAsync(10);
        Assert.Empty(watched.InAlarm);
        Assert.Equal(["FailedBatchesAlarm OK", "LagAlarm OK"], watched.News().Order());
        await watched.Rehearsal.Traffic.SettleAsync();
        watched.Rehearsal.Traffic.AssertExact();
    }

    [Fact]
    public async Task A_forwarder_that_is_not_started_is_told_and_so_is_one_that_ends_with_errors()
    {
        await using var watched = await WatchedIntegration.StartAsync();
        var schedules = watched.Rehearsal.Get<ScheduleStore>();
        var schedule = schedules.All.Single(each => each.Rate == TimeSpan.FromMinutes(1));

        schedules.Replace(schedule with { Enabled = false });
        await watched.PassAsync(9);
        Assert.Equal(["NoRunAlarm ALARM"], watched.News());
        schedules.Replace(schedule);
        await watched.PassAsync(4);
        Assert.Equal(["NoRunAlarm OK"], watched.News());

        // Without its table it can't begin.
        var roles = watched.Rehearsal.Get<RoleStore>();
        var role = roles.In(WatchedIntegration.Member).Single(each => each.InlinePolicies.ContainsKey("forwarder"));
        roles.Replace(role with { InlinePolicies = new Dictionary<string, PolicyDocument>() });
        await watched.PassAsync(7);
        Assert.Equal(["ForwarderErrorsAlarm ALARM"], watched.News());
        roles.Replace(role);
        await watched.PassAsync(7);
        Assert.Equal(["ForwarderErrorsAlarm OK"], watched.News());
        Assert.Empty(watched.InAlarm);
    }
}
