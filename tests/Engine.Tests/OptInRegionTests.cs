using Amazon.Account;
using Amazon.Account.Model;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>A Region that the management account has enabled, and some members haven't.</summary>
public sealed class OptInRegionTests : IDisposable
{
    private const string OptIn = "af-south-1";
    private const string Member = "333333333333";
    private readonly Rehearsal _rehearsal = new();

    public OptInRegionTests()
    {
        Aws.AccountFake.Regions[OptIn] = RegionOptStatus.ENABLED;
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", OptIn] };
    }

    private FakeAws Aws => _rehearsal.Aws;

    private int Asked => Aws.Requests.OfType<ListRegionsRequest>().Count(request => request.AccountId is not null);

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task An_account_that_has_not_enabled_it_gets_no_stack_there_and_the_plan_says_why()
    {
        Aws.AccountFake.Closed.Add((Member, OptIn));

        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        var row = Assert.Single(plan.Changes, change => change is { Kind: PlannedKind.AccountStack, Action: PlannedAction.None });
        Assert.Equal((Member, OptIn), (row.AccountId, row.Region));
        Assert.Contains("hasn't enabled af-south-1", row.Why);
        Assert.Contains(plan.Warnings, warning => warning.StartsWith("af-south-1 isn't enabled in 333333333333"));
        Assert.Equal((5, 5), (summary.Current, summary.Total));
        Assert.DoesNotContain((Member, OptIn), Aws.StackSet!.Instances.Keys);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task Enabled_later_its_stack_is_the_only_one_made()
    {
        Aws.AccountFake.Closed.Add((Member, OptIn));
        await _rehearsal.EnableAsync();
        Aws.AccountFake.Closed.Clear();
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        var creation = Assert.Single(Aws.Requests.OfType<CreateStackInstancesRequest>());
        Assert.Equal((Member, OptIn), (Assert.Single(creation.DeploymentTargets!.Accounts!), Assert.Single(creation.Regions!)));
        Assert.Equal((6, 6), (summary.Current, summary.Total));
    }

    [Fact]
    public async Task Each_account_is_asked_once_and_none_where_its_stacks_stand()
    {
        await _rehearsal.EnableAsync();
        Assert.Equal(3, Asked);
        Aws.Forget();

        await _rehearsal.EnableAsync();

        Assert.Equal(0, Asked);
    }

    [Fact]
    public async Task Without_opt_in_Regions_no_account_is_asked()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", "eu-west-1"] };

        await _rehearsal.EnableAsync();

        Assert.Equal(0, Asked);
    }

    [Fact]
    public async Task Where_it_cannot_be_asked_the_run_goes_on_with_a_warning()
    {
        Aws.AccountFake.IsTrusted = false;

        var summary = await _rehearsal.EnableAsync();

        Assert.Contains(summary.Warnings, warning => warning.Contains("af-south-1 couldn't be asked") && warning.Contains("trusted access"));
        Assert.Equal((6, 6), (summary.Current, summary.Total));
    }
}
