using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>What disabling and destroying say before they do it.</summary>
public sealed class RemovalPlanTests : IDisposable
{
    private const string Name = "CequenceApigw";

    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Destroying_plans_all_that_stands_in_its_order_and_changes_nothing()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var plan = await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync();

        Assert.Equal(
            [.. Enumerable.Repeat("AccountStack", 6), "StackSet", "AdministrationStack", "ClientSecret", "AdministrationStack"],
            plan.OrderBy(change => change.Region == Aws.HomeRegion ? 0 : 1).OrderBy(change => Order(change.Kind)).Select(change => $"{change.Kind}"));
        Assert.All(plan, change => Assert.Equal(PlannedAction.Delete, change.Action));
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Where_nothing_is_nothing_is_planned()
    {
        Assert.Empty(await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync());

        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DestroyAsync(Name);

        Assert.Empty(await _rehearsal.Integration.PlanDestroyAsync(Name).ToListAsync());
    }

    [Fact]
    public async Task Disabling_plans_the_StackSet_and_every_stack_and_after_it_nothing()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var before = await _rehearsal.Integration.PlanDisableAsync(Name, ApiTypes.Rest).ToListAsync();
        Assert.Empty(Aws.Changes);
        await _rehearsal.Integration.DisableAsync(Name, ApiTypes.Rest);
        var after = await _rehearsal.Integration.PlanDisableAsync(Name, ApiTypes.Rest).ToListAsync();

        Assert.Equal(["StackSet", .. Enumerable.Repeat("AccountStack", 6)], before.Select(change => $"{change.Kind}"));
        Assert.All(before, change => Assert.Equal(PlannedAction.Update, change.Action));
        Assert.All(before, change => Assert.Equal("RestApiEnabled off: their settings are put back", change.Why));
        Assert.All(after, change => Assert.Equal(PlannedAction.None, change.Action));
    }

    private static int Order(PlannedKind kind) => kind == PlannedKind.AccountStack ? 0 : kind == PlannedKind.StackSet ? 1 : 2;
}
