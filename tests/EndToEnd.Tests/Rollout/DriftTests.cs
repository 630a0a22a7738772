using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>Somebody changes a stack's resource in the account, past CloudFormation.</summary>
public sealed class DriftTests
{
    private const string Account = "200000000002";
    private static readonly SandboxOptions Organization = new() { Accounts = 3, Regions = [Rehearsal.Home], SimulatesFunctions = true };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_row_says_so_once_it_was_looked_for(bool isDeleted)
    {
        await using var rehearsal = await Rehearsal.StartAsync(Organization);
        await rehearsal.EnableAsync();
        var (logs, forwarder) = (rehearsal.Get<LogStore>(), $"/{rehearsal.Options.IntegrationName}/forwarder");
        if (isDeleted) logs.Remove(Account, Rehearsal.Home, forwarder);
        else logs.Get(Account, Rehearsal.Home, forwarder).RetentionInDays = 3653;
        Assert.All(await DriftAsync(rehearsal), row => Assert.Equal("NOT_CHECKED", row.Drift));

        await rehearsal.Integration.DetectDriftAsync(rehearsal.Options.IntegrationName);

        Assert.All(await DriftAsync(rehearsal), row => Assert.Equal(row.AccountId == Account ? "DRIFTED" : "IN_SYNC", row.Drift));
        // Looking changes nothing.
        Assert.False((await rehearsal.EnableAsync()).Changed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_does_that_of_the_callers_own_account(bool isChanged)
    {
        await using var rehearsal = await Rehearsal.StartAsync(
            new SandboxOptions { Accounts = 0, HasOrganization = false, Regions = [Rehearsal.Home], ManagementAccountTraffic = true, SimulatesFunctions = true });
        await rehearsal.Integration.EnableAsync(rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] });
        var own = rehearsal.Local.Organization.Management.Id;
        if (isChanged) rehearsal.Get<LogStore>().Get(own, Rehearsal.Home, $"/{rehearsal.Options.IntegrationName}/forwarder").RetentionInDays = 3653;
        Assert.Equal((own, "NOT_CHECKED"), Assert.Single(await DriftAsync(rehearsal)));

        await rehearsal.Integration.DetectDriftAsync(rehearsal.Options.IntegrationName);

        Assert.Equal((own, isChanged ? "DRIFTED" : "IN_SYNC"), Assert.Single(await DriftAsync(rehearsal)));
    }

    private static async Task<List<(string AccountId, string? Drift)>> DriftAsync(Rehearsal rehearsal) =>
        await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).Select(row => (row.AccountId, row.Drift)).ToListAsync();
}
