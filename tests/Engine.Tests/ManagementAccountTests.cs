using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>The management account, which no StackSet reaches, beside the members.</summary>
public sealed class ManagementAccountTests : IDisposable
{
    private const string Stack = "CequenceApigw-account";
    private readonly Rehearsal _rehearsal = new();

    public ManagementAccountTests() => _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = true };

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task It_gets_a_stack_in_each_Region_with_the_StackSets_template_parameters_and_tags()
    {
        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(["us-east-1", "eu-west-1"], Rows(plan).Select(row => row.Region));
        Assert.All(Rows(plan), row => Assert.Equal((PlannedAction.Create, "there is none yet"), (row.Action, row.Why)));
        Assert.Equal((8, 8), (summary.Current, summary.Total));
        var created = Aws.Requests.OfType<CreateStackRequest>().Where(request => request.StackName == Stack).ToList();
        Assert.Equal(2, created.Count);
        var members = Aws.Requests.OfType<CreateStackSetRequest>().Single();
        Assert.All(created, request =>
        {
            Assert.Equal(members.TemplateBody, request.TemplateBody);
            Assert.Equal(Texts(members.Parameters!), Texts(request.Parameters!));
            Assert.Equal(members.Tags!.Select(tag => (tag.Key, tag.Value)), request.Tags!.Select(tag => (tag.Key, tag.Value)));
            Assert.Equal(["CAPABILITY_NAMED_IAM"], request.Capabilities);
        });
        Assert.DoesNotContain(summary.Warnings, warning => warning.Contains("isn't integrated", StringComparison.Ordinal));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task Each_request_that_changes_a_stack_or_creates_the_StackSet_has_a_token_of_its_own()
    {
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        var tokens = Aws.Requests.Select(request => request switch
        {
            CreateStackRequest create => create.ClientRequestToken ?? "none",
            UpdateStackRequest update => update.ClientRequestToken ?? "none",
            DeleteStackRequest delete => delete.ClientRequestToken ?? "none",
            CreateStackSetRequest set => set.ClientRequestToken ?? "none",
            _ => null,
        }).OfType<string>().ToList();
        Assert.Equal(4 + 2 + 4 + 1, tokens.Count);
        Assert.All(tokens, token => Assert.Matches("^cequence-[-0-9a-f]{36}$", token));
        Assert.Equal(tokens, tokens.Distinct());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Its_stacks_are_looked_at_for_drift_too(bool hasOrganization)
    {
        if (!hasOrganization)
            _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, IncludeManagementAccount = false, OrganizationalUnitIds = [] };
        await _rehearsal.EnableAsync();

        await _rehearsal.Integration.DetectDriftAsync("CequenceApigw");

        var rows = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        var own = rows.Where(row => row.AccountId == FakeAws.ManagementAccount).ToList();
        Assert.Equal(2, own.Count);
        Assert.All(own, row => Assert.Equal(("DRIFTED", DateTimeOffset.UnixEpoch), (row.Drift, row.LastDriftCheck)));
        Assert.All(rows.Except(own), row => Assert.Equal("IN_SYNC", row.Drift));
    }

    [Fact]
    public async Task A_stack_whose_drift_could_not_be_found_out_is_an_error_with_the_reason()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("eu-west-1").FailDriftDetection = "a resource can't be read";

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DetectDriftAsync("CequenceApigw"));

        Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
        Assert.Contains("eu-west-1 is DETECTION_FAILED: a resource can't be read", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_out_later_exactly_its_stacks_go()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = false };
        Aws.Forget();

        var plan = await _rehearsal.PlanAsync();
        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(2, plan.Changes.Count(change => change.Action != PlannedAction.None));
        Assert.All(Rows(plan), row => Assert.Equal((PlannedAction.Delete, "the management account is no target any more"), (row.Action, row.Why)));
        Assert.Equal(["DeleteStack", "DeleteStack"], Aws.Changes);
        Assert.Equal((6, 6), (summary.Current, summary.Total));
        await PlansNothingAsync();
    }

    [Fact]
    public async Task A_Region_no_longer_named_loses_it_before_its_artifact()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1"] };
        Aws.Forget();

        await _rehearsal.EnableAsync();

        // At last it is no longer among those that the home Region remembers.
        Assert.Equal(["DeleteStackInstances", "DeleteStack", "DeleteObject", "DeleteStack", "UpdateStack"], Aws.Changes);
        Assert.Empty(Aws.CloudFormationFake("eu-west-1").Stacks);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task A_new_version_updates_it()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Release("1.3.0");

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((8, 8, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal("1.3.0", Aws.CloudFormationFake("eu-west-1").Stacks[Stack].Parameters!.Single(each => each.ParameterKey == "IntegrationVersion").ParameterValue);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task One_that_fails_is_told_with_its_reason_and_the_next_run_takes_it_up()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("eu-west-1").FailUpdate = "The role has been taken";
        _rehearsal.Options = _rehearsal.Options with { LogRetentionDays = 90 };

        var summary = await _rehearsal.EnableAsync();

        var failed = Assert.Single(summary.NotCurrent);
        Assert.Equal((FakeAws.ManagementAccount, "eu-west-1", "OUTDATED", "FAILED"), (failed.AccountId, failed.Region, failed.Status, failed.DetailedStatus));
        Assert.Contains("The role has been taken", failed.Reason, StringComparison.Ordinal);
        var status = (await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync()).Where(row => !row.IsCurrent).ToList();
        Assert.Contains("The role has been taken", Assert.Single(status).Reason, StringComparison.Ordinal);
        Assert.Contains("updates or replaces", status[0].Explanation!.Remedy, StringComparison.Ordinal);

        Aws.CloudFormationFake("eu-west-1").FailUpdate = null;
        Assert.Empty((await _rehearsal.EnableAsync()).NotCurrent);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task Its_rows_are_in_the_status_and_in_the_statistics()
    {
        await _rehearsal.EnableAsync();

        var status = await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync();
        var statistics = await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = DateTimeOffset.UtcNow }).ToListAsync();

        Assert.Equal(8, status.Count);
        var own = status.Where(row => row.AccountId == FakeAws.ManagementAccount).ToList();
        Assert.Equal(["eu-west-1", "us-east-1"], own.Select(row => row.Region));
        Assert.All(own, row => Assert.Equal(("CURRENT", "SUCCEEDED", "1.2.3", "1.2.3"), (row.Status, row.DetailedStatus, row.PublishedVersion, row.DeployedVersion)));
        Assert.Equal(2, statistics.Count(row => row.AccountId == FakeAws.ManagementAccount && row.Error is null));
        Assert.Contains(
            "arn:aws:iam::111111111111:role/cequence-apigw/CequenceApigw-reader-eu-west-1",
            Aws.Requests.OfType<Amazon.SecurityToken.Model.AssumeRoleRequest>().Select(request => request.RoleArn));
    }

    [Fact]
    public async Task Disabling_switches_it_like_the_members_and_once()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var summary = await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        var again = await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);

        Assert.Equal((8, 8, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Equal((8, 8, false), (again.Current, again.Total, again.Changed));
        var updates = Aws.Requests.OfType<UpdateStackRequest>().ToList();
        Assert.Equal(2, updates.Count);
        Assert.All(updates, update =>
        {
            Assert.True(update.UsePreviousTemplate);
            Assert.Equal("RestApiEnabled", Assert.Single(update.Parameters!, parameter => parameter.UsePreviousValue != true).ParameterKey);
        });
    }

    [Fact]
    public async Task Destroying_leaves_nothing_and_names_what_it_could_not_delete()
    {
        await _rehearsal.EnableAsync();
        Aws.CloudFormationFake("eu-west-1").FailDeletion = "The table is locked";

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync("CequenceApigw"));

        Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
        Assert.Contains("account 111111111111 in eu-west-1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The table is locked", failure.Message, StringComparison.Ordinal);
        // What it needs stays with it.
        Assert.Contains("CequenceApigw-administration", Aws.CloudFormationFake("eu-west-1").Stacks.Keys);

        Aws.CloudFormationFake("eu-west-1").FailDeletion = null;
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task A_stack_of_that_name_which_is_not_ours_is_left_alone()
    {
        Aws.CloudFormationFake("eu-west-1").Stacks[Stack] =
            new Stack { StackId = "theirs", StackName = Stack, StackStatus = StackStatus.CREATE_COMPLETE, Tags = [] };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.StackNotOurs, failure.ErrorId);
        Assert.Empty(Aws.Changes);
    }

    [Theory]
    [InlineData(typeof(CreateStackInstancesRequest))]
    [InlineData(typeof(CreateStackRequest))]
    public async Task Credentials_that_expire_midway_end_the_run_and_the_next_one_completes_it(Type last)
    {
        // The administration stacks come first; this one is about the account's.
        Aws.OnRequest = request =>
        {
            if (request.GetType() == last && (request as CreateStackRequest)?.StackName is null or Stack)
                throw new AmazonCloudFormationException("The security token included in the request is expired") { ErrorCode = "ExpiredToken" };
        };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.CredentialsRejected, failure.ErrorId);
        Assert.Contains("Sign in again", failure.Remedy, StringComparison.Ordinal);
        Aws.OnRequest = null;
        Assert.Equal((8, 8), await _rehearsal.EnableAsync() is var summary ? (summary.Current, summary.Total) : default);
        await PlansNothingAsync();
    }

    [Fact]
    public async Task As_the_canary_it_comes_first_and_keeps_the_rest_untouched_if_it_fails()
    {
        _rehearsal.Options = _rehearsal.Options with { Canary = FakeAws.ManagementAccount };
        Aws.CloudFormationFake("eu-west-1").FailUpdate = "no room";
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };
        Aws.Forget();

        var stopped = await _rehearsal.EnableAsync();

        Assert.True(stopped.StoppedAtCanary);
        Assert.Equal((1, 2), (stopped.Current, stopped.Total));
        Assert.DoesNotContain("UpdateStackSet", Aws.Changes);
        Aws.CloudFormationFake("eu-west-1").FailUpdate = null;
        var summary = await _rehearsal.EnableAsync();
        Assert.Equal((8, 8, false), (summary.Current, summary.Total, summary.StoppedAtCanary));
    }

    [Fact]
    public async Task As_the_canary_it_has_to_be_a_target()
    {
        _rehearsal.Options = _rehearsal.Options with { Canary = FakeAws.ManagementAccount, IncludeManagementAccount = false };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.AccountNotFound, failure.ErrorId);
        Assert.Contains("IncludeManagementAccount", failure.Remedy);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Without_it_the_root_comes_with_a_hint()
    {
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = false, OrganizationalUnitIds = [FakeAws.Root] };

        Assert.Contains((await _rehearsal.EnableAsync()).Warnings, warning => warning.Contains("IncludeManagementAccount", StringComparison.Ordinal));
    }

    private static IEnumerable<PlannedChange> Rows(RolloutPlan plan) =>
        plan.Changes.Where(change => change is { Kind: PlannedKind.AccountStack, AccountId: FakeAws.ManagementAccount });

    private static IEnumerable<string> Texts(List<Parameter> parameters) =>
        parameters.Select(parameter => $"{parameter.ParameterKey}={parameter.ParameterValue}").Order();

    private async Task PlansNothingAsync()
    {
        var plan = await _rehearsal.PlanAsync();
        Assert.True(plan.IsEmpty, string.Join(Environment.NewLine, plan.Changes.Where(change => change.Action != PlannedAction.None)));
    }
}
