using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Organizations;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class PreflightTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task No_organization()
    {
        Aws.OrganizationsFake.Organization = null;
        await FailsUnchangedAsync(IntegrationErrorId.OrganizationNotFound, FakeAws.ManagementAccount);
    }

    [Fact]
    public async Task A_member_account_calls()
    {
        Aws.SecurityTokenFake.CallerAccount = "222222222222";
        await FailsUnchangedAsync(IntegrationErrorId.NotManagementAccount, "222222222222");
    }

    [Fact]
    public async Task The_organization_has_consolidated_billing_only()
    {
        Aws.OrganizationsFake.Organization!.FeatureSet = OrganizationFeatureSet.CONSOLIDATED_BILLING;
        await FailsUnchangedAsync(IntegrationErrorId.OrganizationWithoutAllFeatures, "o-exampleorg1");
    }

    [Theory]
    [InlineData("ou-abcd-nothere1")]
    [InlineData("r-zzzz")]
    public async Task A_target_is_unknown(string target)
    {
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = [FakeAws.Apps, target] };
        await FailsUnchangedAsync(IntegrationErrorId.OrganizationalUnitNotFound, target);
    }

    [Fact]
    public async Task A_Region_is_unknown()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["us-east-1", "eu-west-9"] };
        await FailsUnchangedAsync(IntegrationErrorId.RegionNotFound, "eu-west-9");
    }

    [Fact]
    public async Task A_Region_is_not_enabled()
    {
        _rehearsal.Options = _rehearsal.Options with { Regions = ["af-south-1"] };
        await FailsUnchangedAsync(IntegrationErrorId.RegionNotEnabled, "af-south-1");
    }

    [Fact]
    public async Task The_client_secret_is_wrong()
    {
        _rehearsal.Options = _rehearsal.Options with { ClientSecret = "a-wrong-one" };
        var failure = await FailsUnchangedAsync(IntegrationErrorId.ClientSecretRejected, "api-gateway");
        Assert.DoesNotContain("a-wrong-one", failure.ToString());
    }

    [Fact]
    public async Task The_token_endpoint_does_not_answer()
    {
        _rehearsal.Uap.AuthIsDown = true;
        await FailsUnchangedAsync(IntegrationErrorId.AuthEndpointUnreachable, FakeUap.Token);
    }

    [Theory]
    [InlineData("<html>sign in</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"\ud800\ud800\ud800":1}""")]
    public async Task The_token_endpoint_is_something_else(string answer)
    {
        _rehearsal.Uap.TokenAnswer = answer;
        await FailsUnchangedAsync(IntegrationErrorId.AuthEndpointUnreachable, FakeUap.Token);
    }

    [Fact]
    public Task The_token_endpoint_answers_too_deep() => The_token_endpoint_is_something_else(
        $$"""{"access_token":"t","x":{{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");

    [Fact]
    public async Task The_Edge_does_not_answer()
    {
        _rehearsal.Uap.EdgeIsDown = true;
        await FailsUnchangedAsync(IntegrationErrorId.EdgeUnreachable, FakeUap.Edge);
    }

    [Fact]
    public async Task Several_failures_are_told_together()
    {
        _rehearsal.Uap.EdgeIsDown = true;
        _rehearsal.Options = _rehearsal.Options with { Regions = ["eu-west-9"] };
        var failure = await FailsUnchangedAsync(IntegrationErrorId.PreflightFailed, "eu-west-9");
        Assert.Equal([IntegrationErrorId.RegionNotFound, IntegrationErrorId.EdgeUnreachable], failure.Failures.Select(each => each.ErrorId));
    }

    [Fact]
    public async Task Trusted_access_is_granted_where_it_is_missing()
    {
        Aws.CloudFormationFake("us-east-1").OrganizationsAccess = OrganizationStatus.DISABLED;

        await _rehearsal.EnableAsync();

        Assert.Equal("ActivateOrganizationsAccess", Aws.Changes[0]);
    }

    [Fact]
    public async Task Trusted_access_is_missing_and_may_not_be_granted()
    {
        Aws.CloudFormationFake("us-east-1").OrganizationsAccess = OrganizationStatus.DISABLED;
        Deny<ActivateOrganizationsAccessRequest>();
        await FailsUnchangedAsync(IntegrationErrorId.TrustedAccessDenied, "not authorized");
    }

    [Fact]
    public async Task A_permission_is_missing()
    {
        Deny<DescribeOrganizationsAccessRequest>();
        await FailsUnchangedAsync(IntegrationErrorId.AccessDenied, "not authorized");
    }

    [Theory]
    [InlineData("InvalidClientTokenId", IntegrationErrorId.CredentialsRejected)]
    [InlineData("ExpiredToken", IntegrationErrorId.CredentialsRejected)]
    [InlineData("ThrottlingException", IntegrationErrorId.AwsRequestFailed)]
    public async Task AWS_refuses_the_request(string errorCode, string errorId)
    {
        Aws.OnRequest = _ => throw new AmazonCloudFormationException("refused") { ErrorCode = errorCode, StatusCode = System.Net.HttpStatusCode.BadRequest };
        await FailsUnchangedAsync(errorId, "refused");
    }

    [Fact]
    public async Task A_StackSet_of_that_name_is_not_ours()
    {
        Aws.StackSet = new FakeStackSet(Aws, new StackSet { StackSetName = "CequenceApigw", Tags = [new() { Key = "team", Value = "another" }] });
        await FailsUnchangedAsync(IntegrationErrorId.StackSetNotOurs, "CequenceApigw");
    }

    private void Deny<TRequest>() => Aws.OnRequest = request =>
    {
        if (request is TRequest)
        {
            throw new AmazonCloudFormationException("User is not authorized to perform this action")
            {
                ErrorCode = "AccessDenied",
                StatusCode = System.Net.HttpStatusCode.Forbidden,
            };
        }
    };

    private async Task<IntegrationException> FailsUnchangedAsync(string errorId, string named)
    {
        var failure = await _rehearsal.EnableFailsAsync();
        Assert.Equal(errorId, failure.ErrorId);
        Assert.Contains(named, failure.Message);
        Assert.NotEmpty(failure.Remedy);
        Assert.Empty(Aws.Changes);
        return failure;
    }
}
