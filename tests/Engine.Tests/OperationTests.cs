using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class OperationTests : IDisposable
{
    private const string Canary = "333333333333";
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task The_canarys_stacks_are_made_before_the_others()
    {
        _rehearsal.Options = _rehearsal.Options with { Canary = Canary };

        var summary = await _rehearsal.EnableAsync();

        var creations = Aws.Requests.OfType<CreateStackInstancesRequest>().ToList();
        Assert.Equal(2, creations.Count);
        Assert.Equal((AccountFilterType.INTERSECTION, Canary), (creations[0].DeploymentTargets!.AccountFilterType, Assert.Single(creations[0].DeploymentTargets!.Accounts!)));
        Assert.Equal(0, creations[0].OperationPreferences!.FailureTolerancePercentage);
        Assert.Equal(AccountFilterType.NONE, creations[1].DeploymentTargets!.AccountFilterType);
        Assert.Equal((6, 6), (summary.Current, summary.Total));
    }

    [Fact]
    public async Task A_canary_that_fails_keeps_the_rest_untouched_and_the_next_run_goes_on()
    {
        _rehearsal.Options = _rehearsal.Options with { Canary = Canary };
        Aws.OnRequest = request =>
        {
            if (request is CreateStackInstancesRequest)
                Aws.StackSet!.Failing[Canary] = "Rate exceeded";
        };

        var stopped = await _rehearsal.EnableAsync();

        Assert.True(stopped.StoppedAtCanary);
        Assert.Contains(stopped.Warnings, warning => warning.Contains("canary"));
        Assert.All(Aws.StackSet!.Instances.Keys, instance => Assert.Equal(Canary, instance.Account));
        Aws.OnRequest = null;
        Aws.StackSet.Failing.Clear();

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6, false), (summary.Current, summary.Total, summary.StoppedAtCanary));
    }

    [Fact]
    public async Task A_new_version_is_tried_on_the_canary_before_it_goes_to_the_others()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Canary = FakeAws.Data, LogLevel = LogLevel.Debug };
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        var updates = Aws.Requests.OfType<UpdateStackSetRequest>().ToList();
        Assert.Equal(2, updates.Count);
        Assert.Equal(["444444444444"], updates[0].DeploymentTargets!.Accounts);
        // CloudFormation refuses both in one request.
        Assert.Null(updates[0].AutoDeployment);
        Assert.Null(updates[1].DeploymentTargets);
        Assert.Equal(6, summary.Current);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Theory]
    [InlineData(FakeAws.Apps, FakeAws.Root)]
    [InlineData(FakeAws.Root, FakeAws.Apps)]
    public async Task The_canarys_update_names_the_unit_that_its_stacks_stand_under(string before, string after)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [before] };
        await _rehearsal.EnableAsync();
        var unit = Aws.StackSet!.Instances.First(instance => instance.Key.Account == "222222222222").Value.OrganizationalUnitId;
        Aws.Forget();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [after], Canary = "222222222222", LogLevel = LogLevel.Debug };

        await _rehearsal.EnableAsync();

        Assert.Equal(unit, Assert.Single(Aws.Requests.OfType<UpdateStackSetRequest>().First().DeploymentTargets!.OrganizationalUnitIds!));
    }

    [Fact]
    public async Task A_suspended_account_hides_no_operation_that_failed_as_a_whole()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data] };
        await _rehearsal.EnableAsync();
        foreach (var instance in Aws.StackSet!.Instances.Values)
        {
            instance.Status = StackInstanceStatus.OUTDATED;
            instance.StackInstanceStatus = new() { DetailedStatus = StackInstanceDetailedStatus.SKIPPED_SUSPENDED_ACCOUNT };
        }
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Data, FakeAws.Apps] };
        Aws.OnRequest = request =>
        {
            if (request is not CreateStackInstancesRequest)
                return;
            Aws.StackSet!.Verdict = StackSetOperationStatus.FAILED;
            Aws.AccountsOf[FakeAws.Apps] = [];
        };

        Assert.Contains("account limit exceeded", (await _rehearsal.EnableFailsAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canary_that_fails_an_update_leaves_Regions_that_go_where_they_are()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Failing[Canary] = "Rate exceeded";
        _rehearsal.Options = _rehearsal.Options with { Canary = Canary, LogLevel = LogLevel.Debug, Regions = ["us-east-1"] };
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.True(summary.StoppedAtCanary);
        Assert.Equal(["UpdateStackSet"], Aws.Changes);
        Assert.DoesNotContain(summary.Warnings, warning => warning.Contains("became of"));
        Assert.Single(Aws.CloudFormationFake("eu-west-1").Stacks);
    }

    [Theory]
    [InlineData("999999999999")]
    [InlineData("444444444444")]
    [InlineData(FakeAws.Empty)]
    public async Task A_canary_outside_the_targets_is_an_error(string canary)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps], Canary = canary };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AccountNotFound, failure.ErrorId);
        Assert.Contains(canary, failure.Message);
    }

    [Fact]
    public async Task The_pace_is_the_operations_preferences()
    {
        _rehearsal.Options = _rehearsal.Options with
        {
            Pace = new RolloutPace { MaxConcurrentPercentage = 25, FailureTolerancePercentage = 5, RegionsInTurn = true },
        };

        await _rehearsal.EnableAsync();

        var preferences = Aws.Requests.OfType<CreateStackInstancesRequest>().Single().OperationPreferences!;
        Assert.Equal((25, 5), (preferences.MaxConcurrentPercentage, preferences.FailureTolerancePercentage));
        Assert.Equal(RegionConcurrencyType.SEQUENTIAL, preferences.RegionConcurrencyType);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(101, 10)]
    [InlineData(50, -1)]
    public async Task An_impossible_pace_is_refused(int atATime, int tolerated)
    {
        _rehearsal.Options = _rehearsal.Options with
        {
            Pace = new RolloutPace { MaxConcurrentPercentage = atATime, FailureTolerancePercentage = tolerated },
        };

        Assert.Equal(IntegrationErrorId.OptionInvalid, (await _rehearsal.EnableFailsAsync()).ErrorId);
    }

    [Fact]
    public async Task An_interrupted_runs_operation_is_taken_up_under_its_id()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.Start("cequence-of-an-earlier-run", () => { });
        Aws.Forget();
        var said = new List<string>();

        var plan = await _rehearsal.PlanAsync();
        Aws.StackSet.Start("cequence-of-another-one", () => { });
        await _rehearsal.Integration.EnableAsync(_rehearsal.Options, new ImmediateProgress(progress => said.Add(progress.Message)));

        Assert.Contains(plan.Warnings, warning => warning.Contains("cequence-of-an-earlier-run"));
        Assert.Contains(said, text => text.Contains("taking up operation cequence-of-another-one"));
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Operations_have_ids_of_our_own()
    {
        await _rehearsal.EnableAsync();

        Assert.StartsWith("cequence-", Aws.Requests.OfType<CreateStackInstancesRequest>().Single().OperationId);
    }
}
