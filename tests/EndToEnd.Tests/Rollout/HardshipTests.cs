using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>Accounts and Regions in which something stands in the way: the status says what, the others are done, a rerun converges.</summary>
public sealed class HardshipTests
{
    private const string Account = "200000000004";
    private const string Region = "eu-west-1";
    private static readonly SandboxOptions Organization = new() { Accounts = 12, Regions = [Rehearsal.Home, Region], SimulatesFunctions = true };

    public static TheoryData<string, string> Hardships => new()
    {
        { "denied", "service control policy" },
        { "not enabled", "Region isn't enabled" },
        { "closed", "can't act in the account" },
    };

    [Theory]
    [MemberData(nameof(Hardships))]
    public async Task The_status_tells_the_cause_and_a_rerun_completes_it_once_that_is_gone(string hardship, string cause)
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        var hardships = rehearsal.Get<AccountHardships>();
        Put(hardships, hardship);

        var summary = await rehearsal.EnableAsync();
        var rows = await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync();

        var failed = rows.Where(row => !row.IsCurrent).ToList();
        Assert.Equal(hardship == "closed" ? 2 : 1, failed.Count);
        Assert.All(failed, row => Assert.Equal((Account, "FAILED"), (row.AccountId, row.DetailedStatus)));
        Assert.All(failed, row => Assert.Contains(cause, row.Explanation!.Cause, StringComparison.Ordinal));
        Assert.Equal((24 - failed.Count, 24), (summary.Current, summary.Total));

        hardships.Denied.Clear();
        hardships.NotEnabled.Clear();
        hardships.Closed.Clear();
        Assert.Equal(24, (await rehearsal.EnableAsync()).Current);
        Assert.False((await rehearsal.EnableAsync()).Changed);
    }

    [Fact]
    public async Task A_suspended_account_is_told_and_never_retried_and_its_statistics_are_a_row_with_the_reason()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        await rehearsal.EnableAsync();
        rehearsal.Get<AccountHardships>().Suspended[Account] = true;
        rehearsal.Get<AccountHardships>().Suspended["200000000005"] = true;

        var summary = await rehearsal.EnableAsync();
        var statistics = await rehearsal.Integration.GetStatisticsAsync(
            rehearsal.Options.IntegrationName, new() { Since = DateTimeOffset.UtcNow.AddHours(-1) }).ToListAsync();

        Assert.Equal((false, 24), (summary.Changed, summary.Total));
        Assert.Equal(24, statistics.Count);
        Assert.Equal(
            [Account, Account, "200000000005", "200000000005"],
            statistics.Where(row => row.Error is not null).Select(row => row.AccountId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_account_suspended_before_is_skipped_and_joins_once_it_is_active()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        rehearsal.Get<AccountHardships>().Suspended[Account] = true;

        var summary = await rehearsal.EnableAsync();

        Assert.Equal(22, summary.Current);
        Assert.All(summary.NotCurrent, row => Assert.Equal((Account, "SKIPPED_SUSPENDED_ACCOUNT"), (row.AccountId, row.DetailedStatus)));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_opt_in_Region_that_an_account_has_not_enabled_gets_no_stack_there_if_it_can_be_asked_or_else_a_row(bool canBeAsked)
    {
        const string optIn = "ap-east-1";
        await using var rehearsal = await Rehearsal.StartAsync(Organization with { Regions = [Rehearsal.Home, optIn] });
        rehearsal.Get<AccountHardships>().NotEnabled[(Account, optIn)] = true;
        if (canBeAsked) rehearsal.Local.Organization.TrustedServices[OrganizationModel.AccountManagement] = DateTimeOffset.UtcNow;

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((23, canBeAsked ? 23 : 24), (summary.Current, summary.Total));
        Assert.Contains(summary.Warnings, warning => warning.Contains(canBeAsked ? $"{optIn} isn't enabled in {Account}" : "couldn't be asked"));
        if (!canBeAsked) Assert.Contains("isn't enabled", Assert.Single(summary.NotCurrent).Explanation!.Cause, StringComparison.Ordinal);
        rehearsal.Get<AccountHardships>().NotEnabled.Clear();
        Assert.Equal(24, (await rehearsal.EnableAsync()).Current);
    }

    [Fact]
    public async Task Stale_requests_are_sent_again()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        await rehearsal.EnableAsync();
        var set = Assert.Single(rehearsal.Get<StackSetStore>().All);
        set.StaleRequests = 2;

        await rehearsal.DestroyAsync();

        Assert.Equal(0, set.StaleRequests);
        Assert.Empty(rehearsal.Leftovers);
    }

    [Fact]
    public async Task Throttled_by_every_API_everything_comes_to_its_end()
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization with { RequestsPerSecond = 3 });

        var summary = await rehearsal.EnableAsync();
        var rows = await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).ToListAsync();
        await rehearsal.DestroyAsync();

        Assert.Equal((24, 24), (summary.Current, summary.Total));
        Assert.All(rows, row => Assert.True(row.IsCurrent));
        Assert.Empty(rehearsal.Leftovers);
        Assert.True(rehearsal.Get<RequestQuota>().Refused > 0);
    }

    private static void Put(AccountHardships hardships, string hardship)
    {
        if (hardship == "denied") hardships.Denied[(Account, Region)] = true;
        else if (hardship == "not enabled") hardships.NotEnabled[(Account, Region)] = true;
        else hardships.Closed[Account] = true;
    }
}
