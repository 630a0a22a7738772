using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>Rollouts that are started and left alone, and waiting for them later.</summary>
public sealed class NoWaitTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    public NoWaitTests() => _rehearsal.Options = _rehearsal.Options with { NoWait = true, IncludeManagementAccount = true };

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Operations_are_started_and_not_followed()
    {
        var summary = await _rehearsal.EnableAsync();

        Assert.Single(Aws.Requests.OfType<CreateStackInstancesRequest>());
        Assert.Single(Aws.Requests.OfType<DescribeStackSetOperationRequest>());
        Assert.Equal(["RUNNING", "RUNNING"], summary.NotCurrent.Select(row => row.DetailedStatus));
        Assert.All(summary.NotCurrent, row => Assert.Equal((FakeAws.ManagementAccount, true), (row.AccountId, row.IsUnderWay)));
        Assert.Equal((8, true), (summary.Total, summary.Changed));
    }

    [Fact]
    public async Task Waiting_ends_when_nothing_is_under_way()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Start("somebody-elses", () => { });
        var steps = new List<RolloutProgress>();

        var summary = await _rehearsal.Integration.WaitAsync("CequenceApigw", new ImmediateProgress(steps.Add));

        Assert.Equal((8, 8, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal((8, 8), (steps[^1].Done, steps[^1].Total));
        Assert.True(steps.Count > 1);
        Assert.False((await _rehearsal.Integration.WaitAsync("CequenceApigw")).Changed);
    }

    [Fact]
    public async Task An_account_that_failed_is_in_the_verdict()
    {
        Aws.OnRequest = request =>
        {
            if (request is CreateStackInstancesRequest)
                Aws.StackSet!.Failing["333333333333"] = "Rate exceeded";
        };
        await _rehearsal.EnableAsync();

        var summary = await _rehearsal.Integration.WaitAsync("CequenceApigw");

        Assert.Equal(["333333333333", "333333333333"], summary.NotCurrent.Select(row => row.AccountId));
    }

    [Fact]
    public async Task A_stack_that_stays_pending_without_any_operation_is_waited_for_a_minute()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.WaitAsync("CequenceApigw");
        var instance = Aws.StackSet!.Instances[("333333333333", "us-east-1")];
        (instance.Status, instance.StackInstanceStatus) = ("OUTDATED", new() { DetailedStatus = "PENDING" });
        Aws.StackSet.Start("somebody-elses", () => { });
        var waited = TimeSpan.Zero;
        var integration = _rehearsal.Pausing(pause => Assert.True((waited += pause) < TimeSpan.FromMinutes(10), "It waits for ever."));

        var summary = await integration.WaitAsync("CequenceApigw");

        var row = Assert.Single(summary.NotCurrent);
        Assert.Equal(("333333333333", "PENDING"), (row.AccountId, row.DetailedStatus));
        Assert.Contains("1 of the stacks have stayed PENDING", Assert.Single(summary.Warnings), StringComparison.Ordinal);
        Assert.InRange(waited, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.5));
    }

    [Fact]
    public async Task Disabling_is_started_likewise()
    {
        _rehearsal.Options = _rehearsal.Options with { NoWait = false };
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var summary = await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest, noWait: true);

        Assert.Single(Aws.Requests.OfType<DescribeStackSetOperationRequest>());
        Assert.Equal(2, summary.NotCurrent.Count(row => row.IsUnderWay));
    }

    [Fact]
    public async Task A_canary_has_to_be_waited_for()
    {
        _rehearsal.Options = _rehearsal.Options with { Canary = "333333333333" };

        Assert.Equal(IntegrationErrorId.OptionInvalid, (await _rehearsal.EnableFailsAsync()).ErrorId);
    }

    [Fact]
    public async Task Stacks_that_are_being_deleted_keep_their_Regions_administration_stack()
    {
        _rehearsal.Options = _rehearsal.Options with { NoWait = false };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { NoWait = true, Regions = ["us-east-1"] };

        await _rehearsal.EnableAsync();
        Assert.Contains("CequenceApigw-administration", Aws.CloudFormationFake("eu-west-1").Stacks.Keys);

        await _rehearsal.Integration.WaitAsync("CequenceApigw");
        _rehearsal.Options = _rehearsal.Options with { NoWait = false };
        await _rehearsal.EnableAsync();
        Assert.Empty(Aws.CloudFormationFake("eu-west-1").Stacks);
    }
}
