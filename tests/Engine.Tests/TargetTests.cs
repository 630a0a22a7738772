using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class TargetTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    private IEnumerable<string> Accounts => Aws.StackSet!.Instances.Keys.Select(instance => instance.Account).Distinct();

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task An_excluded_account_gets_nothing_and_auto_deployment_is_off_with_a_warning()
    {
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = ["333333333333"] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(["222222222222", "444444444444"], Accounts);
        Assert.False(Aws.StackSet!.Description.AutoDeployment!.Enabled);
        Assert.Contains("Auto-deployment is off", Assert.Single(summary.Warnings));
        var targets = Aws.Requests.OfType<CreateStackInstancesRequest>().Single().DeploymentTargets!;
        Assert.Equal((AccountFilterType.DIFFERENCE, "333333333333"), (targets.AccountFilterType, Assert.Single(targets.Accounts!)));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task Only_the_accounts_named_are_integrated_also_without_a_unit()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [], AccountIds = ["444444444444"] };

        await _rehearsal.EnableAsync();

        Assert.Equal(["444444444444"], Accounts);
        var targets = Aws.Requests.OfType<CreateStackInstancesRequest>().Single().DeploymentTargets!;
        Assert.Equal((AccountFilterType.INTERSECTION, FakeAws.Root), (targets.AccountFilterType, Assert.Single(targets.OrganizationalUnitIds!)));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task An_account_excluded_later_loses_its_stacks_and_no_other_is_touched()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = ["333333333333"] };
        Aws.Forget();

        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.All(
            plan.Changes.Where(change => change.Action == PlannedAction.Delete),
            row => Assert.Equal(("333333333333", "the account is left out"), (row.AccountId, row.Why)));
        // The updates of stacks: it doesn't read what the administration account shares any more.
        Assert.Equal(["DeleteStackInstances", "UpdateStackSet", "UpdateStack", "UpdateStack"], Aws.Changes);
        Assert.Equal(["222222222222", "444444444444"], Accounts);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task An_account_taken_in_again_is_the_only_one_deployed()
    {
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = ["333333333333"] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { ExcludedAccountIds = [] };
        Aws.Forget();

        await _rehearsal.EnableAsync();

        var targets = Aws.Requests.OfType<CreateStackInstancesRequest>().Single().DeploymentTargets!;
        Assert.Equal((AccountFilterType.INTERSECTION, "333333333333"), (targets.AccountFilterType, Assert.Single(targets.Accounts!)));
        Assert.True(Aws.StackSet!.Description.AutoDeployment!.Enabled);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task A_unit_no_longer_named_loses_its_stacks()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        // The updates: nobody there reads what the administration account shares any more.
        Assert.Equal(["DeleteStackInstances", "UpdateStack", "UpdateStack"], Aws.Changes);
        Assert.Equal((4, 4), (summary.Current, summary.Total));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task A_Region_no_longer_named_loses_its_stacks_and_its_administration_stack()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1"] };
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        // The update: the home Region's administration stack forgets the Region.
        Assert.Equal(["DeleteStackInstances", "DeleteObject", "DeleteStack", "UpdateStack"], Aws.Changes);
        Assert.Equal(3, summary.Total);
        Assert.Empty(Aws.CloudFormationFake("eu-west-1").Stacks);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task A_unit_inside_another_target_is_covered_by_it()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Root, FakeAws.Apps] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal([FakeAws.Root], Aws.Requests.OfType<CreateStackInstancesRequest>().Single().DeploymentTargets!.OrganizationalUnitIds);
        Assert.Contains(summary.Warnings, warning => warning.StartsWith(FakeAws.Apps, StringComparison.Ordinal));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task Narrowed_to_a_unit_inside_only_the_others_go_and_auto_deployment_stops()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Root] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        Aws.Forget();

        await _rehearsal.EnableAsync();

        var targets = Aws.Requests.OfType<DeleteStackInstancesRequest>().Single().DeploymentTargets!;
        Assert.Equal((AccountFilterType.INTERSECTION, "444444444444"), (targets.AccountFilterType, Assert.Single(targets.Accounts!)));
        Assert.False(Aws.StackSet!.Description.AutoDeployment!.Enabled);
        Assert.Equal(["222222222222", "333333333333"], Accounts);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task All_Regions_are_the_enabled_ones()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["all"] };

        await _rehearsal.EnableAsync();

        Assert.Equal(["ap-southeast-2", "eu-west-1", "us-east-1"], Aws.StackSet!.Instances.Keys.Select(instance => instance.Region).Distinct().Order());
    }

    [Fact]
    public async Task More_than_fifty_units_take_several_requests()
    {
        var units = Enumerable.Range(0, 51).Select(number => $"ou-abcd-many{number:0000}").ToList();
        foreach (var unit in units)
            (Aws.AccountsOf[unit], Aws.Parents[unit]) = ([$"7{units.IndexOf(unit):00000000000}"], FakeAws.Root);
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = units, Regions = ["us-east-1"] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal([50, 1], Aws.Requests.OfType<CreateStackInstancesRequest>().Select(request => request.DeploymentTargets!.OrganizationalUnitIds!.Count));
        Assert.Equal(51, summary.Current);
    }

    [Theory]
    [InlineData("999999999999")]
    [InlineData(FakeAws.ManagementAccount)]
    [InlineData("444444444444")]
    public async Task An_account_outside_the_targets_is_an_error(string account)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps], ExcludedAccountIds = [account] };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AccountNotFound, failure.ErrorId);
        Assert.Contains(account, failure.Message);
        Assert.Empty(Aws.Changes);
    }

    private async Task PlansNothingAsync()
    {
        var plan = await _rehearsal.PlanAsync();
        Assert.True(plan.IsEmpty, string.Join(Environment.NewLine, plan.Changes.Where(change => change.Action != PlannedAction.None)));
    }
}
