using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class PlanTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Planning_changes_nothing()
    {
        await _rehearsal.PlanAsync();

        Assert.Empty(Aws.Changes);
        Assert.Null(Aws.StackSet);
    }

    [Fact]
    public async Task The_first_plan_creates_everything_in_the_order_of_the_run()
    {
        var plan = await _rehearsal.PlanAsync();

        Assert.Equal(
            [
                "TrustedAccess None", "AdministrationStack Create", "AdministrationStack Create", "Artifact Create", "Artifact Create",
                "ClientSecret Update", "StackSet Create", .. Enumerable.Repeat("AccountStack Create", 6),
            ],
            plan.Changes.Select(change => $"{change.Kind} {change.Action}"));
        Assert.Equal(6, plan.Changes.Where(change => change.Kind == PlannedKind.AccountStack).DistinctBy(change => (change.AccountId, change.Region)).Count());
        Assert.False(plan.IsEmpty);
        Assert.Equal("CequenceApigw: 11 to create, 1 to update, 0 to delete, 1 unchanged", plan.ToString());
    }

    [Fact]
    public async Task A_finished_rollout_plans_nothing()
    {
        await _rehearsal.EnableAsync();

        var plan = await _rehearsal.PlanAsync();

        Assert.True(plan.IsEmpty, string.Join(Environment.NewLine, plan.Changes.Where(change => change.Action != PlannedAction.None)));
        Assert.Empty(plan.ParameterChanges);
    }

    [Fact]
    public async Task The_run_executes_the_plan_and_nothing_else()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };
        var plan = await _rehearsal.PlanAsync();
        Aws.Forget();
        // What arises after the planning isn't in the plan.
        _rehearsal.Aws.AccountsOf[FakeAws.Data].Add("555555555555");

        var summary = await _rehearsal.Integration.EnableAsync(plan);

        Assert.Equal(["UpdateStackSet"], Aws.Changes);
        Assert.Equal((6, true), (summary.Total, summary.Changed));
    }

    [Fact]
    public async Task A_parameter_that_changes_is_shown_with_both_values_and_updates_every_stack()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        var plan = await _rehearsal.PlanAsync();

        Assert.Equal(new ParameterChange("LogLevel", "info", "debug"), Assert.Single(plan.ParameterChanges));
        Assert.All(Rows(plan), row => Assert.Equal((PlannedAction.Update, "LogLevel changed"), (row.Action, row.Why)));
    }

    [Fact]
    public async Task A_changed_client_secret_plans_one_row_and_shows_no_value()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { ClientId = "another-client" };

        var plan = await _rehearsal.PlanAsync();

        var row = Assert.Single(plan.Changes, change => change.Action != PlannedAction.None);
        Assert.Equal(PlannedKind.ClientSecret, row.Kind);
        Assert.DoesNotContain(FakeUap.Secret, string.Join(Environment.NewLine, plan.Changes));
    }

    [Fact]
    public async Task What_is_outdated_is_planned_alone_with_its_reason()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Failing["333333333333"] = "denied by a service control policy";
        Aws.StackSet.Redeploy();

        var plan = await _rehearsal.PlanAsync();

        var updates = plan.Changes.Where(change => change.Action != PlannedAction.None).ToList();
        Assert.Equal(2, updates.Count);
        Assert.All(updates, row => Assert.Equal(("333333333333", PlannedKind.AccountStack), (row.AccountId, row.Kind)));
        Assert.All(updates, row => Assert.Contains("denied by a service control policy", row.Why));
    }

    [Fact]
    public async Task A_suspended_account_is_a_row_without_action()
    {
        Aws.OrganizationsFake.Suspended.Add("333333333333");

        var plan = await _rehearsal.PlanAsync();

        Assert.All(
            Rows(plan).Where(row => row.AccountId == "333333333333"),
            row => Assert.Equal((PlannedAction.None, true), (row.Action, row.Why.Contains("suspended"))));
        Assert.Equal(4, Rows(plan).Count(row => row.Action == PlannedAction.Create));
    }

    [Fact]
    public async Task A_plan_made_by_hand_is_not_executed()
    {
        var plan = new RolloutPlan { IntegrationName = "CequenceApigw", Changes = [] };

        await Assert.ThrowsAsync<ArgumentException>(() => _rehearsal.Integration.EnableAsync(plan));
    }

    private static IEnumerable<PlannedChange> Rows(RolloutPlan plan) => plan.Changes.Where(change => change.Kind == PlannedKind.AccountStack);
}
