using System.Text.Json.Nodes;
using Amazon.S3;
using Amazon.S3.Model;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Tests.Storage;

public sealed class BucketPolicyTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private readonly AmazonS3Client _administrator = ObjectTests.S3(fixture, LocalOrganizationFixture.Administrator);

    [Fact]
    public async Task The_organization_reads_a_bucket_opened_to_it_and_a_stranger_does_not()
    {
        await PrepareAsync("artifacts");
        using var member = As("arn:aws:iam::200000000001:role/OrganizationAccountAccessRole");
        using var stranger = As(AddAdministrator("999999999999"));

        using var reader = new StreamReader((await member.GetObjectAsync("artifacts", "function.zip")).ResponseStream);
        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => stranger.GetObjectAsync("artifacts", "function.zip"));

        Assert.Equal("content", await reader.ReadToEndAsync());
        Assert.Equal("AccessDenied", refused.ErrorCode);
        Assert.Contains("because no resource-based policy allows the s3:GetObject action", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_reads_but_does_not_write()
    {
        await PrepareAsync("read-only");
        using var member = As("arn:aws:iam::200000000001:role/OrganizationAccountAccessRole");

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(
            () => member.PutObjectAsync(new PutObjectRequest { BucketName = "read-only", Key = "function.zip", ContentBody = "mine" }));

        Assert.Equal("AccessDenied", refused.ErrorCode);
    }

    [Fact]
    public async Task A_bucket_without_a_policy_is_closed_to_members()
    {
        await _administrator.PutBucketAsync("closed");
        using var member = As("arn:aws:iam::200000000001:role/OrganizationAccountAccessRole");

        var refused = await Assert.ThrowsAsync<AmazonS3Exception>(() => member.GetObjectAsync("closed", "key"));

        Assert.Equal("AccessDenied", refused.ErrorCode);
    }

    [Fact]
    public async Task Every_decision_is_recorded()
    {
        await PrepareAsync("recorded");

        Assert.Contains(
            fixture.Get<AuthorizationLog>().Records,
            record => record is { Action: "s3:PutBucketPolicy", Resource: "arn:aws:s3:::recorded", Allowed: true });
    }

    private async Task PrepareAsync(string bucket)
    {
        await _administrator.PutBucketAsync(bucket);
        await _administrator.PutBucketPolicyAsync(bucket, $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{{bucket}}/*",
                  "Condition": { "StringEquals": { "aws:PrincipalOrgID": "{{fixture.Organization.Organization.Id}}" } }
                },
                {
                  "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::{{bucket}}", "arn:aws:s3:::{{bucket}}/*"],
                  "Condition": { "Bool": { "aws:SecureTransport": "false" } }
                }
              ]
            }
            """);
        await _administrator.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = "function.zip", ContentBody = "content" });
    }

    private string AddAdministrator(string accountId)
    {
        var trust = JsonNode.Parse("""{ "Statement": [] }""")!.AsObject();
        var role = new Role(new RoleArn(accountId, "/", "administrator"), RoleId.Next(), DateTimeOffset.UtcNow, trust)
        {
            ManagedPolicyArns = [ManagedPolicies.AdministratorAccess],
        };
        fixture.Get<RoleStore>().Add(role);
        return role.Arn.ToString();
    }

    private AmazonS3Client As(string roleArn) => ObjectTests.S3(fixture, fixture.SessionOf(roleArn));
}
