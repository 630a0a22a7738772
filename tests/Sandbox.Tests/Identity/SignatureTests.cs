using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CequenceApigw.Sandbox.Identity.Credentials;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class SignatureTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string MemberRole = "arn:aws:iam::200000000001:role/OrganizationAccountAccessRole";

    [Fact]
    public async Task The_administrators_key_signs_as_the_administrator()
    {
        var identity = await Sts(LocalOrganizationFixture.Administrator).GetCallerIdentityAsync(new GetCallerIdentityRequest());

        Assert.Equal("111111111111", identity.Account);
        Assert.Equal("arn:aws:iam::111111111111:user/administrator", identity.Arn);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused()
    {
        var error = await Refused(new BasicAWSCredentials(CredentialStore.AdministratorAccessKeyId, "wrong"));

        Assert.Equal("SignatureDoesNotMatch", error.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, error.StatusCode);
    }

    [Fact]
    public async Task An_unknown_key_is_refused() =>
        Assert.Equal("InvalidClientTokenId", (await Refused(new BasicAWSCredentials("AKIAUNKNOWN000000000", "secret"))).ErrorCode);

    [Fact]
    public async Task A_session_past_its_end_is_refused() =>
        Assert.Equal("ExpiredToken", (await Refused(fixture.SessionOf(MemberRole, TimeSpan.FromSeconds(-1)))).ErrorCode);

    [Fact]
    public async Task A_session_without_its_token_is_refused()
    {
        var session = await fixture.SessionOf(MemberRole).GetCredentialsAsync();

        Assert.Equal("InvalidClientTokenId", (await Refused(new BasicAWSCredentials(session.AccessKey, session.SecretKey))).ErrorCode);
    }

    [Fact]
    public async Task A_request_signed_twenty_minutes_ago_is_refused()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, fixture.Organization.BaseAddress);
        var time = DateTimeOffset.UtcNow.AddMinutes(-20);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time.ToString("yyyyMMdd'T'HHmmss'Z'"));
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={CredentialStore.AdministratorAccessKeyId}/{time:yyyyMMdd}/us-east-1/sts/aws4_request, " +
            $"SignedHeaders=host;x-amz-date, Signature={new string('0', 64)}");

        var answer = await (await client.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("<Code>SignatureDoesNotMatch</Code>", answer);
        Assert.Contains("Signature expired: ", answer);
    }

    private AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials) =>
        new(credentials, fixture.At(new AmazonSecurityTokenServiceConfig()));

    private Task<AmazonSecurityTokenServiceException> Refused(AWSCredentials credentials) =>
        Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(
            () => Sts(credentials).GetCallerIdentityAsync(new GetCallerIdentityRequest()));
}
