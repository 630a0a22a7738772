using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Organizations;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>An organization that changes in the midst of operations, and lists that lag behind: status tells the truth, a rerun converges.</summary>
public sealed class UnrestTests
{
    private const string Member = "200000000001";
    private const string Newcomer = "200000000099";
    private static readonly SandboxOptions Organization = new() { Accounts = 4, Regions = [Rehearsal.Home, "eu-west-1"], SimulatesFunctions = true };

    [Fact]
    public async Task An_account_that_joins_during_the_operation_gets_its_stacks()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        var (membership, joined) = (rehearsal.Get<Membership>(), Task.CompletedTask);
        rehearsal.Get<StackSetHardships>().Midway = () => joined = membership.JoinAsync(Newcomer, rehearsal.Local.Organization.Workloads.Id);

        var summary = await rehearsal.EnableAsync();
        await joined;

        // Its own stacks may be under way yet, but nobody else's.
        Assert.All(summary.NotCurrent, row => Assert.Equal((Newcomer, "OUTDATED"), (row.AccountId, row.Status)));
        Assert.False((await rehearsal.EnableAsync()).Changed);
        Assert.Equal(10, (await RowsAsync(rehearsal)).Count(row => row.IsCurrent));
        await DestroyedAsync(rehearsal);
    }

    [Fact]
    public async Task An_account_that_leaves_during_the_operation_is_no_row_and_no_failure()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        await rehearsal.EnableAsync();
        var (membership, left) = (rehearsal.Get<Membership>(), Task.CompletedTask);
        rehearsal.Get<StackSetHardships>().Midway = () => left = membership.LeaveAsync(Member);

        await rehearsal.Integration.EnableAsync(rehearsal.Options with { LogRetentionDays = 7 });
        await left;
        var again = await rehearsal.Integration.EnableAsync(rehearsal.Options with { LogRetentionDays = 7 });

        Assert.Equal((6, 6, false), (again.Current, again.Total, again.Changed));
        Assert.DoesNotContain(await RowsAsync(rehearsal), row => row.AccountId == Member);
        await DestroyedAsync(rehearsal);
    }

    [Fact]
    public async Task Accounts_that_move_during_the_operation_end_up_where_the_targets_say()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        var (workloads, sandbox) = (rehearsal.Local.Organization.Workloads.Id, rehearsal.Local.Organization.Sandbox.Id);
        var options = rehearsal.Options with { OrganizationalUnitIds = [workloads] };
        await rehearsal.Integration.EnableAsync(options);
        var (membership, moved) = (rehearsal.Get<Membership>(), Task.CompletedTask);
        rehearsal.Get<StackSetHardships>().Midway = () =>
            moved = Task.WhenAll(membership.MoveAsync(Member, sandbox), membership.MoveAsync("200000000002", workloads));

        await rehearsal.Integration.EnableAsync(options with { LogRetentionDays = 7 });
        await moved;
        var again = await rehearsal.Integration.EnableAsync(options with { LogRetentionDays = 7 });

        Assert.Equal((4, 4, false), (again.Current, again.Total, again.Changed));
        Assert.Equal(["200000000002", "200000000003"], (await RowsAsync(rehearsal)).Select(row => row.AccountId).Distinct().Order());
        await DestroyedAsync(rehearsal);
    }

    [Fact]
    public async Task Lists_that_lag_behind_mislead_no_run()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        rehearsal.Get<StackSetHardships>().ListsBehind = 2;

        var enabled = await rehearsal.EnableAsync();
        var again = await rehearsal.EnableAsync();
        var updated = await rehearsal.Integration.EnableAsync(rehearsal.Options with { LogRetentionDays = 7 });

        Assert.Equal((8, 8, 0), (enabled.Current, enabled.Total, enabled.Warnings.Count(warning => warning.Contains("became of"))));
        Assert.Equal((8, 8, false), (again.Current, again.Total, again.Changed));
        Assert.Equal((8, 8), (updated.Current, updated.Total));
        await DestroyedAsync(rehearsal);
    }

    [Fact]
    public async Task A_list_of_accounts_that_lags_behind_is_put_right_by_the_next_run()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        var options = rehearsal.Options with { ExcludedAccountIds = ["200000000004"] };
        await rehearsal.Integration.EnableAsync(options);
        // A list for the root and each unit.
        rehearsal.Local.Organization.ListsBehind = 3;
        await rehearsal.Get<Membership>().JoinAsync(Newcomer, rehearsal.Local.Organization.Workloads.Id);

        var unaware = await rehearsal.Integration.EnableAsync(options);
        var aware = await rehearsal.Integration.EnableAsync(options);

        Assert.Equal((6, false), (unaware.Total, unaware.Changed));
        Assert.Equal((8, 8, true), (aware.Current, aware.Total, aware.Changed));
    }

    private static async Task<List<RolloutStatus>> RowsAsync(Rehearsal rehearsal) =>
        await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync();

    private static async Task DestroyedAsync(Rehearsal rehearsal)
    {
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
    }
}
