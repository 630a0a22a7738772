using Amazon.Account;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>us-east-1 and eu-west-1, when the account that administers them disables eu-west-1: what stands there stays.</summary>
public sealed class DisabledRegionTests : IDisposable
{
    private const string Name = "CequenceApigw";
    private const string Home = "us-east-1";
    private const string Disabled = "eu-west-1";

    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    private bool IsEnabled { set => Aws.AccountFake.Regions[Disabled] = value ? RegionOptStatus.ENABLED : RegionOptStatus.DISABLED; }

    public void Dispose() => _rehearsal.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Its_status_is_a_row_with_the_reason(bool hasOrganization)
    {
        await EnableAsync(hasOrganization);
        IsEnabled = false;

        var rows = await _rehearsal.Integration.GetRolloutAsync(Name).Where(row => row.AccountId == FakeAws.ManagementAccount).ToListAsync();

        Assert.Equal([(Disabled, "OUTDATED"), (Home, "CURRENT")], rows.Select(row => (row.Region, row.Status)).Order());
        Assert.Equal($"the account no longer has {Disabled} enabled", rows.Single(row => row.Region == Disabled).Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Destroying_names_it_and_ends_when_it_is_enabled_again(bool hasOrganization)
    {
        await EnableAsync(hasOrganization);
        IsEnabled = false;

        var plan = await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync();
        // Twice: the first run may not take away what remembers the Region.
        for (var run = 0; run < 2; run++)
        {
            var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync(Name));
            Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
            Assert.Contains($"no longer has {Disabled} enabled", failure.Message, StringComparison.Ordinal);
        }

        var left = plan.Single(change => change.Region == Disabled && change.Kind == PlannedKind.AdministrationStack);
        Assert.Equal(PlannedAction.None, left.Action);
        Assert.Contains($"no longer has {Disabled} enabled", left.Why, StringComparison.Ordinal);
        IsEnabled = true;
        await _rehearsal.Integration.DestroyAsync(Name);
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task Left_out_it_is_remembered_until_a_run_can_remove_it()
    {
        await EnableAsync(hasOrganization: false);
        IsEnabled = false;
        _rehearsal.Options = _rehearsal.Options with { Regions = [Home] };

        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        Assert.Contains($"no longer has {Disabled} enabled", plan.Changes.Single(change => change.Region == Disabled).Why, StringComparison.Ordinal);
        Assert.Contains($"no longer has {Disabled} enabled", Assert.Single(summary.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, (await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync()).Count);
        IsEnabled = true;
        Assert.Empty((await _rehearsal.EnableAsync()).Warnings);
        Assert.Empty(Aws.CloudFormationFake(Disabled).Stacks);
    }

    private Task EnableAsync(bool hasOrganization)
    {
        IsEnabled = true;
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = hasOrganization };
        if (!hasOrganization)
        {
            Aws.OrganizationsFake.Organization = null;
            _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };
        }
        return _rehearsal.EnableAsync();
    }
}
