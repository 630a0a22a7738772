using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Tests.Identity;

public sealed class AssumeRoleTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Member = "200000000001";
    private const string MemberRole = $"arn:aws:iam::{Member}:role/OrganizationAccountAccessRole";

    [Fact]
    public async Task The_management_account_enters_a_member()
    {
        var answer = await Sts(LocalOrganizationFixture.Administrator).AssumeRoleAsync(Request(MemberRole));

        Assert.Equal($"arn:aws:sts::{Member}:assumed-role/OrganizationAccountAccessRole/rehearsal", answer.AssumedRoleUser.Arn);
        Assert.InRange(answer.Credentials.Expiration!.Value.ToUniversalTime(), DateTime.UtcNow.AddMinutes(58), DateTime.UtcNow.AddMinutes(61));
        var identity = await Sts(answer.Credentials).GetCallerIdentityAsync(new GetCallerIdentityRequest());
        Assert.Equal(Member, identity.Account);
        Assert.Equal(answer.AssumedRoleUser.AssumedRoleId, identity.UserId);
    }

    [Fact]
    public async Task A_member_does_not_enter_another()
    {
        var error = await Refused(fixture.SessionOf(MemberRole), Request("arn:aws:iam::200000000002:role/OrganizationAccountAccessRole"));

        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.Equal(
            $"User: arn:aws:sts::{Member}:assumed-role/OrganizationAccountAccessRole/test is not authorized to perform: sts:AssumeRole " +
            "on resource: arn:aws:iam::200000000002:role/OrganizationAccountAccessRole",
            error.Message);
    }

    [Theory]
    [InlineData("the-external-id", true)]
    [InlineData("another", false)]
    [InlineData(null, false)]
    public async Task A_role_that_asks_for_an_external_id_is_entered_with_it_alone(string? externalId, bool allowed)
    {
        var arn = AddReader($"reader-{externalId ?? "none"}");
        var request = Request(arn);
        request.ExternalId = externalId;

        if (allowed) Assert.NotNull((await Sts(LocalOrganizationFixture.Administrator).AssumeRoleAsync(request)).Credentials);
        else Assert.Equal("AccessDenied", (await Refused(LocalOrganizationFixture.Administrator, request)).ErrorCode);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_refused_like_one_that_does_not_trust() =>
        Assert.Equal(
            "AccessDenied",
            (await Refused(LocalOrganizationFixture.Administrator, Request($"arn:aws:iam::{Member}:role/nobody"))).ErrorCode);

    [Fact]
    public async Task A_session_longer_than_the_role_allows_is_refused()
    {
        var request = Request(MemberRole);
        request.DurationSeconds = 7200;

        Assert.Equal(
            "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
            (await Refused(LocalOrganizationFixture.Administrator, request)).Message);
    }

    private string AddReader(string name)
    {
        var trust = JsonNode.Parse("""
            {
              "Statement": [{
                "Effect": "Allow",
                "Principal": { "AWS": "arn:aws:iam::111111111111:root" },
                "Action": "sts:AssumeRole",
                "Condition": { "StringEquals": { "sts:ExternalId": "the-external-id" } }
              }]
            }
            """)!.AsObject();
        var role = new Role(new RoleArn(Member, "/cequence-apigw/", name), RoleId.Next(), DateTimeOffset.UtcNow, trust);
        fixture.Get<RoleStore>().Add(role);
        return role.Arn.ToString();
    }

    private static AssumeRoleRequest Request(string arn) => new() { RoleArn = arn, RoleSessionName = "rehearsal" };

    private AmazonSecurityTokenServiceClient Sts(AWSCredentials credentials) =>
        new(credentials, fixture.At(new AmazonSecurityTokenServiceConfig()));

    private Task<AmazonSecurityTokenServiceException> Refused(AWSCredentials credentials, AssumeRoleRequest request) =>
        Assert.ThrowsAnyAsync<AmazonSecurityTokenServiceException>(() => Sts(credentials).AssumeRoleAsync(request));
}
