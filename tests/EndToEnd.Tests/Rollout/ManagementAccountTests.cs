using CequenceApigw.Engine;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class ManagementAccountTests
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";

    [Fact]
    public async Task It_is_integrated_beside_the_members_and_leaves_nothing()
    {
        await using var rehearsal = await StartAsync();
        var options = rehearsal.Options with { IncludeManagementAccount = true };

        var summary = await rehearsal.Integration.EnableAsync(options);
        await rehearsal.Traffic.PassMinuteAsync(120);
        await rehearsal.Traffic.SettleAsync();
        var status = await rehearsal.Integration.GetRolloutAsync(options.IntegrationName).ToListAsync();
        var statistics = await rehearsal.Integration.GetStatisticsAsync(options.IntegrationName, new() { Since = DateTimeOffset.UnixEpoch, Until = rehearsal.Local.Clock.GetUtcNow() }).ToListAsync();

        Assert.Equal((2, 2), (summary.Current, summary.Total));
        rehearsal.Traffic.AssertExact();
        Assert.Equal([Management, Member], status.Select(row => row.AccountId));
        Assert.All(status, row => Assert.True(row is { IsCurrent: true, DeployedVersion: not null, StackId: not null, AccountName: not null }, row.Reason));
        Assert.Equal([Management, Member], statistics.Select(row => row.AccountId).Order());
        Assert.All(statistics, row => Assert.True(row is { Error: null, TotalTransactionsParsedFromStreams: > 0 }, row.Error));

        rehearsal.Calls.New();
        Assert.False((await rehearsal.Integration.EnableAsync(options)).Changed);
        Assert.Empty(rehearsal.Calls.New());

        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task Left_out_later_it_is_as_it_was_and_the_members_go_on()
    {
        await using var rehearsal = await StartAsync();
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { IncludeManagementAccount = true });
        Assert.Contains(rehearsal.ChangedSettings, setting => setting.Contains(Management, StringComparison.Ordinal));

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((1, 1, true), (summary.Current, summary.Total, summary.Changed));
        Assert.NotEmpty(rehearsal.ChangedSettings);
        Assert.DoesNotContain(rehearsal.ChangedSettings, setting => setting.Contains(Management, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Interrupted_while_its_stack_is_made_the_next_run_takes_it_up()
    {
        await using var rehearsal = await StartAsync();
        var options = rehearsal.Options with { IncludeManagementAccount = true };
        using var stop = new CancellationTokenSource();
        var run = rehearsal.Integration.EnableAsync(options, progress: null, stop.Token);
        while (!run.IsCompleted && rehearsal.Get<StackStore>().All.All(stack => stack.Name != "CequenceApigw-account")) await Task.Delay(10);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        var summary = await rehearsal.Integration.EnableAsync(options);

        Assert.Equal((2, 2), (summary.Current, summary.Total));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
    }

    [Fact]
    public async Task Its_stack_that_can_not_be_made_stops_no_member_and_is_replaced_once_the_cause_is_gone()
    {
        await using var rehearsal = await StartAsync();
        var options = rehearsal.Options with { IncludeManagementAccount = true };
        var taken = CustomerRole.Of(Management, $"CequenceApigw-reader-{Rehearsal.Home}", """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""");
        rehearsal.Get<RoleStore>().Add(taken);

        var summary = await rehearsal.Integration.EnableAsync(options);
        var status = (await rehearsal.Integration.GetRolloutAsync(options.IntegrationName).ToListAsync()).Single(row => row.AccountId == Management);

        Assert.Equal((1, 2), (summary.Current, summary.Total));
        Assert.Contains("already exists", Assert.Single(summary.NotCurrent).Reason, StringComparison.Ordinal);
        Assert.Equal(("OUTDATED", "FAILED"), (status.Status, status.DetailedStatus));
        Assert.Contains("already exists", status.Reason, StringComparison.Ordinal);

        rehearsal.Get<RoleStore>().Remove(Management, taken.Arn.Name);
        Assert.Equal((2, 2), await rehearsal.Integration.EnableAsync(options) is var again ? (again.Current, again.Total) : default);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
    }

    [Fact]
    public async Task Both_are_switched_off()
    {
        await using var rehearsal = await StartAsync();
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { IncludeManagementAccount = true });

        var summary = await rehearsal.DisableAsync(ApiTypes.Rest | ApiTypes.Http);

        Assert.Equal((2, 2, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Empty(rehearsal.ChangedSettings);
    }

    private static Task<Rehearsal> StartAsync() =>
        Rehearsal.StartAsync(new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home], ManagementAccountTraffic = true });
}
