using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Compute.Scheduler;
using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class DisableTests
{
    [Fact]
    public async Task With_REST_off_its_settings_are_back_and_HTTP_goes_on()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();

        var summary = await rehearsal.DisableAsync(ApiTypes.Rest);
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        Assert.Equal((true, 1, 1), (summary.Changed, summary.Current, summary.Total));
        Assert.NotEmpty(rehearsal.ChangedSettings);
        Assert.All(rehearsal.ChangedSettings, setting => Assert.Contains(" http ", setting, StringComparison.Ordinal));
        // The customer's own execution logs go on, too; they are no longer ours to forward.
        var http = rehearsal.Traffic.SentToHttpApis;
        Assert.NotEmpty(http);
        Assert.True(Reconciliation.Of(http, rehearsal.Traffic.Edge.Received).IsExact);
    }

    [Fact]
    public async Task With_both_off_the_schedule_is_gone_and_enabling_brings_it_back()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var made = Names(rehearsal);

        var summary = await rehearsal.DisableAsync(ApiTypes.Rest | ApiTypes.Http);

        Assert.Equal((true, 1, 1), (summary.Changed, summary.Current, summary.Total));
        Assert.Empty(rehearsal.ChangedSettings);
        var gone = Assert.Single(made.Except(Names(rehearsal)));
        Assert.Contains("AWS::Scheduler::Schedule", gone, StringComparison.Ordinal);

        Assert.True((await rehearsal.EnableAsync()).Changed);
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        Assert.Single(rehearsal.Get<ScheduleStore>().All, IsOfForwarder);
        rehearsal.Traffic.AssertExact();
    }

    [Fact]
    public async Task A_schedule_that_CloudFormation_could_not_delete_does_no_harm_and_goes_with_the_stack()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var schedules = rehearsal.Get<ScheduleStore>();
        var left = Assert.Single(schedules.All, IsOfForwarder);
        await rehearsal.DisableAsync(ApiTypes.Rest | ApiTypes.Http);
        schedules.Add(left);
        var before = (await FunctionLog.ReadAsync(rehearsal, "forwarder")).Count;

        await rehearsal.Traffic.PassMinuteAsync(30);
        await rehearsal.Local.AdvanceAsync(TimeSpan.FromMinutes(5));

        var runs = (await FunctionLog.ReadAsync(rehearsal, "forwarder")).Skip(before).ToList();
        Assert.Contains(runs, line => line.Contains("\"log_group_count\":0,", StringComparison.Ordinal));
        Assert.DoesNotContain(runs, line => line.Contains("\"level\":\"error\"", StringComparison.Ordinal));
        Assert.Empty(rehearsal.Traffic.Edge.Received);
        Assert.Empty(rehearsal.ChangedSettings);

        // Two schedules start the forwarder now.
        await rehearsal.EnableAsync();
        var sent = rehearsal.Traffic.Sent.Count;
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();
        Assert.Equal(2, schedules.All.Count(IsOfForwarder));
        Assert.Empty(Reconciliation.Of([.. rehearsal.Traffic.Sent.Skip(sent)], rehearsal.Traffic.Edge.Received).Lost);
        Assert.Empty(rehearsal.Traffic.Proof.Duplicated);
        Assert.Empty(rehearsal.Traffic.Proof.Invented);

        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    private static bool IsOfForwarder(Schedule schedule) => schedule.Rate == TimeSpan.FromMinutes(1);

    /// <summary>What enabling made, without the status of the stacks.</summary>
    private static IReadOnlyList<string> Names(Rehearsal rehearsal) => [.. rehearsal.Leftovers.Select(resource => resource.Split(" (")[0])];
}
