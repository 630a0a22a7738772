using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class SingleAccountTests
{
    [Fact]
    public async Task An_account_without_an_organization_is_integrated_in_two_Regions_and_leaves_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 0, HasOrganization = false, Regions = [Rehearsal.Home, "eu-west-1"], ManagementAccountTraffic = true });
        var options = rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };

        var summary = await rehearsal.Integration.EnableAsync(options);
        await rehearsal.Traffic.PassMinuteAsync(120);
        await rehearsal.Traffic.SettleAsync();
        var status = await rehearsal.Integration.GetRolloutAsync(options.IntegrationName).ToListAsync();
        var statistics = await rehearsal.Integration.GetStatisticsAsync(options.IntegrationName, new() { Since = DateTimeOffset.UnixEpoch, Until = rehearsal.Local.Clock.GetUtcNow() }).ToListAsync();

        Assert.Equal((2, 2), (summary.Current, summary.Total));
        Assert.Empty(summary.Warnings);
        rehearsal.Traffic.AssertExact();
        Assert.Equal(["eu-west-1", Rehearsal.Home], status.Select(row => row.Region));
        Assert.All(status, row => Assert.True(row is { IsCurrent: true, DeployedVersion: not null }, row.Reason));
        Assert.All(statistics, row => Assert.True(row is { Error: null, TotalTransactionsParsedFromStreams: > 0 }, row.Error));

        rehearsal.Calls.New();
        Assert.False((await rehearsal.Integration.EnableAsync(options)).Changed);
        Assert.Empty(rehearsal.Calls.New());

        Assert.Equal((2, 2, true), await rehearsal.DisableAsync(ApiTypes.Rest) is var disabled ? (disabled.Current, disabled.Total, disabled.Changed) : default);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
        Assert.DoesNotContain(rehearsal.Get<AuthorizationLog>().Records, record => record.Action.StartsWith("organizations:", StringComparison.Ordinal));
    }
}
