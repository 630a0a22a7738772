using System.Text.Json;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class EnableTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Every_account_is_integrated_in_every_Region()
    {
        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6, true), (summary.Current, summary.Total, summary.Changed));
        Assert.Empty(summary.Warnings);
        Assert.DoesNotContain("ActivateOrganizationsAccess", Aws.Changes);
        Assert.Equal(["cequenceapigw-111111111111-eu-west-1", "cequenceapigw-111111111111-us-east-1"], Aws.Buckets.Keys.Order());
        Assert.All(Aws.Buckets.Values, keys => Assert.Matches("^function/[0-9a-f]{64}\\.zip$", Assert.Single(keys)));
    }

    [Fact]
    public async Task The_StackSet_is_service_managed_and_takes_in_new_accounts()
    {
        await _rehearsal.EnableAsync();

        var request = Aws.Requests.OfType<CreateStackSetRequest>().Single();
        Assert.Equal(PermissionModels.SERVICE_MANAGED, request.PermissionModel);
        Assert.True(request.ManagedExecution!.Active);
        Assert.True(request.AutoDeployment!.Enabled);
        Assert.False(request.AutoDeployment.RetainStacksOnAccountRemoval);
        Assert.Equal(["CAPABILITY_NAMED_IAM"], request.Capabilities);
        var creation = Aws.Requests.OfType<CreateStackInstancesRequest>().Single();
        Assert.Equal(AccountFilterType.NONE, creation.DeploymentTargets!.AccountFilterType);
        Assert.Equal(ConcurrencyMode.SOFT_FAILURE_TOLERANCE, creation.OperationPreferences!.ConcurrencyMode);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.Empty(Aws.Changes);
        Assert.Equal((6, 6, false), (summary.Current, summary.Total, summary.Changed));
    }

    [Fact]
    public async Task A_Region_added_later_is_the_only_thing_deployed()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", "eu-west-1", "ap-southeast-2"] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(9, summary.Current);
        // The update: the home Region's administration stack remembers the Region.
        Assert.Equal(["UpdateStack", "CreateStack", "PutObject", "CreateStackInstances"], Aws.Changes);
        Assert.Equal(["ap-southeast-2"], Aws.Requests.OfType<CreateStackInstancesRequest>().Single().Regions);
    }

    [Fact]
    public async Task A_target_added_later_is_the_only_thing_deployed()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
        Aws.Forget();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps, FakeAws.Data] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(6, summary.Current);
        Assert.Equal([FakeAws.Data], Aws.Requests.OfType<CreateStackInstancesRequest>().Single().DeploymentTargets!.OrganizationalUnitIds);
    }

    [Fact]
    public async Task A_new_version_updates_stacks_and_StackSet_and_puts_its_artifact()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();
        _rehearsal.Release("1.3.0");

        await _rehearsal.EnableAsync();

        Assert.Equal(["PutObject", "PutObject", "UpdateStack", "UpdateStack", "UpdateStackSet"], Aws.Changes.Order());
        Assert.All(Aws.Buckets.Values, keys => Assert.Equal(2, keys.Count));
    }

    [Fact]
    public async Task The_verdict_comes_from_the_stacks_although_the_operation_succeeded()
    {
        Aws.OnRequest = request =>
        {
            if (request is CreateStackInstancesRequest)
                Aws.StackSet!.Failing["333333333333"] = "denied by a service control policy";
        };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((4, 6), (summary.Current, summary.Total));
        Assert.All(summary.NotCurrent, status => Assert.Equal(("333333333333", "denied by a service control policy"), (status.AccountId, status.Reason)));
    }

    [Fact]
    public async Task What_failed_is_retried_by_the_next_run_under_a_new_operation_id()
    {
        await The_verdict_comes_from_the_stacks_although_the_operation_succeeded();
        var first = Aws.Requests.OfType<CreateStackInstancesRequest>().Single().OperationId;
        Aws.OnRequest = null;
        Aws.StackSet!.Failing.Clear();
        Aws.Forget();

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(6, summary.Current);
        Assert.Equal(["UpdateStackSet"], Aws.Changes);
        Assert.NotEqual(first, Aws.Requests.OfType<UpdateStackSetRequest>().Single().OperationId);
    }

    [Fact]
    public async Task An_operation_that_failed_as_a_whole_is_an_error_with_its_reason()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Empty] };
        Aws.OnRequest = request =>
        {
            if (request is CreateStackInstancesRequest)
                Aws.StackSet!.Verdict = StackSetOperationStatus.FAILED;
        };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.RolloutFailed, failure.ErrorId);
        Assert.Contains("account limit exceeded", failure.Message);
    }

    [Fact]
    public async Task Another_operation_in_progress_is_waited_for()
    {
        await _rehearsal.EnableAsync();
        Aws.StackSet!.RefuseNext = 2;
        _rehearsal.Options = _rehearsal.Options with { LogLevel = LogLevel.Debug };

        var summary = await _rehearsal.EnableAsync();

        Assert.True(summary.Changed);
        Assert.Equal("debug", Parameter("LogLevel"));
    }

    [Fact]
    public async Task A_target_without_accounts_is_a_warning_and_asked_for_once()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Empty] };

        var summary = await _rehearsal.EnableAsync();
        Aws.Forget();
        await _rehearsal.EnableAsync();

        Assert.Equal(0, summary.Total);
        Assert.Contains(FakeAws.Empty, Assert.Single(summary.Warnings));
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task The_root_reaches_every_member_and_says_that_the_management_account_is_left_out()
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Root] };

        var summary = await _rehearsal.EnableAsync();

        Assert.Equal(6, summary.Current);
        Assert.Contains(FakeAws.ManagementAccount, Assert.Single(summary.Warnings));
    }

    [Fact]
    public async Task The_client_secret_is_in_no_request_but_the_one_that_stores_it()
    {
        var said = new List<string>();
        var progress = new ImmediateProgress(progress => said.Add(progress.ToString()));

        await _rehearsal.Integration.EnableAsync(_rehearsal.Options, progress);

        var holding = Aws.Requests.Where(request => JsonSerializer.Serialize(request, request.GetType()).Contains(FakeUap.Secret)).ToList();
        Assert.IsType<Amazon.SecretsManager.Model.PutSecretValueRequest>(Assert.Single(holding));
        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, text => text.Contains(FakeUap.Secret));
        Assert.DoesNotContain(FakeUap.Secret, _rehearsal.Options.ToString());
        Assert.Equal($$"""{"client_id":"api-gateway","client_secret":"{{FakeUap.Secret}}"}""", Assert.Single(Aws.Secrets.Values));
    }

    [Fact]
    public async Task Without_authentication_there_is_no_secret_and_no_token_is_asked_for()
    {
        _rehearsal.Uap.AuthIsDown = true;
        _rehearsal.Options = _rehearsal.Options with { AuthEnabled = false, AuthEndpoint = null, ClientId = null, ClientSecret = null };

        await _rehearsal.EnableAsync();

        Assert.Empty(Aws.Secrets);
        Assert.Equal(("false", "", ""), (Parameter("AuthEnabled"), Parameter("AuthEndpoint"), Parameter("ClientSecretArn")));
    }

    [Fact]
    public async Task The_home_Region_holds_the_secret_even_if_it_is_no_target()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["eu-west-1"] };

        await _rehearsal.EnableAsync();

        Assert.Single(Aws.CloudFormationFake("us-east-1").Stacks);
        Assert.StartsWith("arn:aws:secretsmanager:us-east-1:", Parameter("ClientSecretArn"));
        Assert.Empty(Aws.Buckets["cequenceapigw-111111111111-us-east-1"]);
    }

    [Fact]
    public async Task Redaction_gzip_and_metrics_reach_every_account()
    {
        await _rehearsal.EnableAsync();
        Assert.Equal(("", "", "false", "true"), ForwarderParameters);

        _rehearsal.Options = _rehearsal.Options with
        {
            RedactedHeaders = ["Authorization", "Cookie"],
            RedactedJsonMembers = ["password", "credit card"],
            EdgeGzipEnabled = true,
            MetricsEnabled = false,
        };
        await _rehearsal.EnableAsync();
        Assert.Equal(("Authorization,Cookie", "password,credit card", "true", "false"), ForwarderParameters);
    }

    [Fact]
    public async Task A_role_path_and_a_permissions_boundary_reach_every_account()
    {
        await _rehearsal.EnableAsync();
        Assert.Equal(("/cequence-apigw/", ""), (Parameter("RolePath"), Parameter("PermissionsBoundaryName")));

        _rehearsal.Options = _rehearsal.Options with { PermissionsBoundaryName = "security/Boundary" };
        await _rehearsal.EnableAsync();
        Assert.Equal(("/cequence-apigw/", "security/Boundary"), (Parameter("RolePath"), Parameter("PermissionsBoundaryName")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_role_path_is_refused_while_the_roles_stand(bool hasOrganization)
    {
        if (!hasOrganization)
            _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { RolePath = "/security/" };
        Aws.Forget();

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains("/cequence-apigw/", failure.Remedy, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");
        await _rehearsal.EnableAsync();
        Assert.Equal("/security/", Aws.CloudFormationFake("us-east-1").Stacks["CequenceApigw-administration"].Parameters!
            .Single(parameter => parameter.ParameterKey == "RolePath").ParameterValue);
    }

    [Fact]
    public async Task A_run_that_redacts_less_than_the_one_before_says_so()
    {
        _rehearsal.Options = _rehearsal.Options with { RedactedHeaders = ["Authorization", "Cookie"], RedactedJsonMembers = ["password"] };
        await _rehearsal.EnableAsync();

        _rehearsal.Options = _rehearsal.Options with { RedactedHeaders = ["COOKIE", "X-Key"], RedactedJsonMembers = ["password", "token"] };
        var summary = await _rehearsal.EnableAsync();

        Assert.StartsWith("RedactedHeaders no longer names Authorization:", Assert.Single(summary.Warnings));
    }

    private (string Headers, string Members, string Gzip, string Metrics) ForwarderParameters =>
        (Parameter("RedactedHeaders"), Parameter("RedactedJsonMembers"), Parameter("EdgeGzipEnabled"), Parameter("MetricsEnabled"));

    private string Parameter(string key) => Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == key).ParameterValue!;
}
