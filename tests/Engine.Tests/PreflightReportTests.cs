using System.Net;
using Amazon.CloudFormation;
using Amazon.Organizations.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

/// <summary>The checks one by one, as a caller asks for them before enabling.</summary>
public sealed class PreflightReportTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();
    private Func<IAwsClients> _connect;

    public PreflightReportTests() => _connect = () => Aws;

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Where_all_is_well_every_check_passes_and_nothing_is_changed()
    {
        var checks = await RunAsync();

        Assert.Equal(
            [
                "Package", "Credentials", "Organization", "TrustedAccess", "Targets", "Regions", "IntegrationName", "Permissions in us-east-1",
                "Permissions in eu-west-1", "Permission for the client secret", "Edge", "Token",
            ],
            checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.Equal((true, null, null), (check.Passed, check.Remedy, check.ErrorId)));
        Assert.Contains("3 accounts", Detail(checks, "Targets"));
        Assert.Contains("isn't enabled yet", Detail(checks, "IntegrationName"));
        Assert.Empty(Aws.Changes);
        Assert.DoesNotContain(checks, check => check.Detail.Contains(FakeUap.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_failure_is_told_and_ends_nothing()
    {
        Aws.CloudFormationFake("us-east-1").OrganizationsAccess = OrganizationStatus.DISABLED;
        Aws.CloudFormationFake("eu-west-1").IsClosed = true;
        _rehearsal.Uap.EdgeIsDown = true;
        _rehearsal.Options = _rehearsal.Options with { OrganizationalUnitIds = ["ou-abcd-nothere1"], ClientSecret = "wrong", ApiConfigPath = "/nowhere.json" };
        Aws.OnRequest = request =>
        {
            if (request is GetSecretValueRequest)
                throw new AmazonSecretsManagerException("not authorized to perform: secretsmanager:GetSecretValue") { ErrorCode = "AccessDeniedException" };
        };

        var failed = (await RunAsync()).Where(check => !check.Passed).ToList();

        Assert.Equal(
            [
                ("ApiConfig", IntegrationErrorId.ApiConfigNotFound),
                ("Targets", IntegrationErrorId.OrganizationalUnitNotFound),
                ("Permissions in eu-west-1", IntegrationErrorId.AccessDenied),
                ("Permission for the client secret", IntegrationErrorId.AccessDenied),
                ("Edge", IntegrationErrorId.EdgeUnreachable),
                ("Token", IntegrationErrorId.ClientSecretRejected),
            ],
            failed.Select(check => (check.Name, check.ErrorId)));
        Assert.All(failed, check => Assert.NotEmpty(check.Remedy!));
    }

    [Fact]
    public async Task What_S3_denies_without_a_word_is_named()
    {
        Aws.OnRequest = request =>
        {
            if (request is GetObjectMetadataRequest)
                throw new AmazonS3Exception("Forbidden") { ErrorCode = "Forbidden", StatusCode = HttpStatusCode.Forbidden };
        };

        var failed = (await RunAsync()).Where(check => !check.Passed).ToList();

        Assert.Equal(["Permissions in us-east-1", "Permissions in eu-west-1"], failed.Select(check => check.Name));
        Assert.All(failed, check => Assert.Equal(IntegrationErrorId.AccessDenied, check.ErrorId));
        Assert.All(failed, check => Assert.Contains("s3:GetObject", check.Remedy));
    }

    [Fact]
    public async Task Without_credentials_UAP_is_asked_all_the_same()
    {
        _connect = () => throw new IntegrationException(IntegrationErrorId.ProfileNotFound, "no such profile", "store it");

        var checks = await RunAsync();

        Assert.Equal([("Package", true), ("Credentials", false), ("Edge", true), ("Token", true)], checks.Select(check => (check.Name, check.Passed)));
    }

    [Fact]
    public async Task What_is_not_given_is_not_asked()
    {
        _rehearsal.Options = new IntegrationOptions { Regions = [], EdgeEndpoint = null! };

        var checks = await RunAsync();

        Assert.DoesNotContain(checks, check => check.Name is "Edge" or "Token" || !check.Passed);
        Assert.Equal("us-east-1", Detail(checks, "Regions"));
        Assert.Contains(FakeAws.Root, Detail(checks, "Targets"));
    }

    [Fact]
    public async Task One_account_alone_needs_no_organization()
    {
        Aws.OrganizationsFake.Organization = null;
        _rehearsal.Options = _rehearsal.Options with { HasOrganization = false, OrganizationalUnitIds = [] };

        var checks = await RunAsync();

        Assert.All(checks, check => Assert.True(check.Passed));
        Assert.DoesNotContain(checks, check => check.Name is "Organization" or "TrustedAccess" or "Targets");
        Assert.DoesNotContain(Aws.Requests, request => request is DescribeOrganizationRequest);
    }

    [Fact]
    public async Task A_member_fails_and_its_Regions_are_checked_all_the_same()
    {
        Aws.SecurityTokenFake.CallerAccount = "222222222222";

        var checks = await RunAsync();

        Assert.Equal(IntegrationErrorId.NotManagementAccount, checks.Single(check => check.Name == "Organization").ErrorId);
        Assert.True(checks.Single(check => check.Name == "Regions").Passed);
        Assert.DoesNotContain(checks, check => check.Name == "TrustedAccess");
    }

    [Theory]
    [InlineData("111111111111", true)]
    [InlineData("222222222222", false)]
    public async Task Trusted_access_that_is_missing_is_granted_by_the_management_account_only(string caller, bool passes)
    {
        Aws.OrganizationsFake.Delegated.Add("222222222222");
        Aws.SecurityTokenFake.CallerAccount = caller;
        Aws.CloudFormationFake("us-east-1").OrganizationsAccess = OrganizationStatus.DISABLED;

        Assert.Equal(passes, (await RunAsync()).Single(check => check.Name == "TrustedAccess").Passed);
    }

    private static string Detail(IEnumerable<PreflightCheck> checks, string name) => checks.Single(check => check.Name == name).Detail;

    private Task<List<PreflightCheck>> RunAsync() =>
        new IntegrationPreflight(_connect, () => _rehearsal.Artifact("1.2.3"), _rehearsal.Uap).RunAsync(_rehearsal.Options).ToListAsync().AsTask();
}
