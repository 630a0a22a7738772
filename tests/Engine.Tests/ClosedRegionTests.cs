using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>One account in us-east-1 and eu-west-1, when a service control policy closes eu-west-1 to it.</summary>
public sealed class ClosedRegionTests : IDisposable
{
    private const string Name = "CequenceApigw";
    private const string Home = "us-east-1";
    private const string Closed = "eu-west-1";

    private readonly Rehearsal _rehearsal = new();

    public ClosedRegionTests()
    {
        Aws.OrganizationsFake.Organization = null;
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };
    }

    private FakeAws Aws => _rehearsal.Aws;

    private bool IsClosed { set => Aws.CloudFormationFake(Closed).IsClosed = value; }

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Its_status_is_a_row_with_the_reason()
    {
        await _rehearsal.EnableAsync();
        IsClosed = true;

        var rows = await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync();

        Assert.Equal([(Closed, "OUTDATED"), (Home, "CURRENT")], rows.Select(row => (row.Region, row.Status)).Order());
        Assert.Contains("service control policy", rows.Single(row => row.Region == Closed).Reason, StringComparison.Ordinal);
        Assert.Equal([Closed, Home], Assert.Single(await _rehearsal.Integration.GetConfigurationsAsync(Name).ToListAsync()).Regions);
        Assert.Equal(2, (await _rehearsal.Integration.GetDetailedRolloutAsync(Name).ToListAsync()).Count);
        Assert.Equal(2, (await _rehearsal.Integration.GetStatisticsAsync(Name, new() { Since = DateTimeOffset.UtcNow }).ToListAsync()).Count);
    }

    [Fact]
    public async Task Destroying_names_it_and_ends_when_it_is_open_again()
    {
        await _rehearsal.EnableAsync();
        IsClosed = true;

        var plan = await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync();
        // Twice: the first run may not take away what remembers the Region.
        for (var run = 0; run < 2; run++)
        {
            var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync(Name));
            Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
            Assert.Contains($"in {Closed} is OUTDATED", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(
            [(PlannedKind.AdministrationStack, PlannedAction.None)],
            plan.Where(change => change.Region == Closed).Select(change => (change.Kind, change.Action)));
        Assert.Equal([Closed], (await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync()).Select(row => row.Region));
        IsClosed = false;
        await _rehearsal.Integration.DestroyAsync(Name);
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task Disabling_tells_that_it_did_not_follow()
    {
        await _rehearsal.EnableAsync();
        IsClosed = true;

        var plan = await _rehearsal.Integration.PlanDisableAsync(Name, ApiTypes.Rest).ToListAsync();
        var summary = await _rehearsal.Integration.DisableAsync(Name, ApiTypes.Rest);

        Assert.Equal([(Closed, PlannedAction.None), (Home, PlannedAction.Update)], plan.Select(change => (change.Region, change.Action)).Order());
        Assert.Equal((1, 2), (summary.Current, summary.Total));
        Assert.Equal(Closed, Assert.Single(summary.NotCurrent).Region);
    }

    [Fact]
    public async Task Left_out_it_is_remembered_until_a_run_can_remove_it()
    {
        await _rehearsal.EnableAsync();
        IsClosed = true;
        _rehearsal.Options = _rehearsal.Options with { Regions = [Home] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Contains($"{Closed} is closed", Assert.Single(summary.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, (await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync()).Count);
        Assert.Equal("euw1 use1", Regions);
        IsClosed = false;
        Assert.Empty((await _rehearsal.EnableAsync()).Warnings);
        Assert.Empty(Aws.CloudFormationFake(Closed).Stacks);
        Assert.Equal("use1", Regions);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task It_is_remembered_as_long_as_a_stack_stands_there()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake(Closed).FailDeletion = "no way";
        _rehearsal.Options = _rehearsal.Options with { Regions = [Home] };

        await _rehearsal.EnableAsync();

        Assert.Equal("euw1 use1", Regions);
    }

    [Fact]
    public async Task Left_before_it_was_closed_it_is_forgotten()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Regions = [Home] };
        await _rehearsal.EnableAsync();
        IsClosed = true;

        Assert.Equal([Home], (await _rehearsal.Integration.GetRolloutAsync(Name).ToListAsync()).Select(row => row.Region));
        await _rehearsal.Integration.DestroyAsync(Name);
        DestroyTests.AssertNothingLeft(Aws);
    }

    private string? Regions =>
        Aws.CloudFormationFake(Home).Stacks[$"{Name}-administration"].Tags!.Single(tag => tag.Key == "cequence:regions").Value;
}
