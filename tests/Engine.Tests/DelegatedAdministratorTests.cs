using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>A member that administers StackSets for the management account. The fake answers only those who say as whom they ask.</summary>
public sealed class DelegatedAdministratorTests : IDisposable
{
    private const string Delegated = "444444444444";
    private readonly Rehearsal _rehearsal = new();

    public DelegatedAdministratorTests()
    {
        Aws.SecurityTokenFake.CallerAccount = Delegated;
        Aws.OrganizationsFake.Delegated.Add(Delegated);
    }

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task It_rolls_out_over_the_organization_and_is_the_administration_account()
    {
        var summary = await _rehearsal.EnableAsync();

        Assert.Equal((6, 6), (summary.Current, summary.Total));
        Assert.Equal(Delegated, Parameter("AdministrationAccountId"));
        Assert.Equal($"cequenceapigw-{Delegated}", Parameter("ArtifactBucketPrefix"));
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task Every_request_about_the_StackSet_says_so()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps] };
        await _rehearsal.EnableAsync();
        await _rehearsal.Integration.DisableAsync("CequenceApigw", ApiTypes.Rest);
        Assert.Equal(4, (await _rehearsal.Integration.GetRolloutAsync("CequenceApigw").ToListAsync()).Count);
        Assert.Equal(4, (await _rehearsal.Integration.GetStatisticsAsync("CequenceApigw", new() { Since = DateTimeOffset.UtcNow }).ToListAsync()).Count);
        await _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", "api-gateway", FakeUap.Secret);
        await _rehearsal.Integration.DestroyAsync("CequenceApigw");

        var asked = Aws.Requests.Where(request => request.GetType().GetProperty("CallAs") is not null).ToList();
        Assert.Equal(
            ["CreateStackInstances", "CreateStackSet", "DeleteStackInstances", "DeleteStackSet", "DescribeOrganizationsAccess", "DescribeStackSet",
                "DescribeStackSetOperation", "ListStackInstances", "ListStackSetOperations", "UpdateStackSet"],
            asked.Select(request => request.GetType().Name.Replace("Request", "", StringComparison.Ordinal)).Distinct().Order());
        Assert.All(asked, request => Assert.Equal(CallAs.DELEGATED_ADMIN, request.GetType().GetProperty("CallAs")!.GetValue(request)));
        DestroyTests.AssertNothingLeft(Aws);
    }

    [Fact]
    public async Task The_management_account_asks_as_itself()
    {
        Aws.SecurityTokenFake.CallerAccount = FakeAws.ManagementAccount;

        await _rehearsal.EnableAsync();

        Assert.Equal(CallAs.SELF, Aws.Requests.OfType<CreateStackSetRequest>().Single().CallAs);
    }

    [Fact]
    public async Task The_integration_stays_with_the_account_that_has_its_artifacts()
    {
        await _rehearsal.EnableAsync();
        Aws.SecurityTokenFake.CallerAccount = FakeAws.ManagementAccount;
        Aws.Forget();

        var failures = new[]
        {
            await _rehearsal.EnableFailsAsync(),
            await Assert.ThrowsAsync<IntegrationException>(() => _rehearsal.Integration.DestroyAsync("CequenceApigw")),
        };

        Assert.All(failures, failure => Assert.Equal(IntegrationErrorId.StackSetNotOurs, failure.ErrorId));
        Assert.All(failures, failure => Assert.Contains(Delegated, failure.Remedy, StringComparison.Ordinal));
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task A_member_that_is_none_is_told_both_ways_out()
    {
        Aws.OrganizationsFake.Delegated.Clear();

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.NotManagementAccount, failure.ErrorId);
        Assert.Contains(FakeAws.ManagementAccount, failure.Remedy, StringComparison.Ordinal);
        Assert.Contains("organizations:ListDelegatedAdministrators", failure.Remedy, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task It_cannot_integrate_the_management_account()
    {
        _rehearsal.Options = _rehearsal.Options with { IncludeManagementAccount = true };

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.NotManagementAccount, failure.ErrorId);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task It_cannot_grant_trusted_access()
    {
        Aws.CloudFormationFake("us-east-1").OrganizationsAccess = OrganizationStatus.DISABLED;

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.TrustedAccessDenied, failure.ErrorId);
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task An_integration_of_its_own_account_alone_would_meet_the_StackSets_stack()
    {
        var whole = _rehearsal.Options;
        _rehearsal.Options = whole with { HasOrganization = false, OrganizationalUnitIds = [] };
        await _rehearsal.EnableAsync();
        _rehearsal.Options = whole;
        Aws.Forget();

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains(Delegated, failure.Message, StringComparison.Ordinal);
        Assert.Empty(Aws.Changes);
    }

    private string Parameter(string key) => Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == key).ParameterValue!;
}
