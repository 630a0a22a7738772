using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace CequenceApigw.Sandbox.Tests.Storage;

public sealed class SecretTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Management = "111111111111";
    private const string Member = "200000000001";
    private const string ForwarderPath = "/cequence-apigw/";

    [Fact]
    public async Task A_secret_created_empty_has_no_current_value()
    {
        var secret = await CreateSecretAsync("Empty");

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => ReadAsync(LocalOrganizationFixture.Administrator, secret));

        Assert.Equal("Secrets Manager can't find the specified secret value for staging label: AWSCURRENT", error.Message);
    }

    [Fact]
    public async Task A_forwarder_of_a_member_reads_the_value_across_accounts()
    {
        var secret = await CreateFilledSecretAsync("Shared");
        var forwarder = await ForwarderAsync("reads", ForwarderPath, secret, mayDecrypt: true);

        Assert.Equal("""{"client_id":"c"}""", (await ReadAsync(forwarder, secret)).SecretString);
    }

    [Fact]
    public async Task A_role_of_another_path_does_not_read_it()
    {
        var secret = await CreateFilledSecretAsync("ByPath");
        var other = await ForwarderAsync("outside", "/other/", secret, mayDecrypt: true);

        var error = await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(() => ReadAsync(other, secret));

        Assert.Equal("AccessDeniedException", error.ErrorCode);
        Assert.EndsWith("because no resource-based policy allows the secretsmanager:GetSecretValue action", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_may_read_a_secret_of_that_name_learns_that_there_is_none()
    {
        var stranger = await ForwarderAsync("curious", ForwarderPath, "arn:aws:secretsmanager:us-east-1:200000000001:secret:Mine-*", mayDecrypt: true);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => ReadAsync(stranger, "Mine-missing"));
        var error = await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(() => ReadAsync(stranger, "Yours-missing"));
        Assert.Equal("AccessDeniedException", error.ErrorCode);
    }

    [Fact]
    public async Task Without_the_right_to_decrypt_the_value_stays_closed()
    {
        var secret = await CreateFilledSecretAsync("ByKey");
        var forwarder = await ForwarderAsync("no-decrypt", ForwarderPath, secret, mayDecrypt: false);

        var error = await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(() => ReadAsync(forwarder, secret));

        Assert.Equal("AccessDeniedException", error.ErrorCode);
        Assert.Equal("Access to KMS is not allowed", error.Message);
    }

    [Fact]
    public async Task Putting_a_value_keeps_the_one_before()
    {
        var secret = await CreateFilledSecretAsync("Versions");
        var client = Client(LocalOrganizationFixture.Administrator);

        await client.PutSecretValueAsync(new PutSecretValueRequest { SecretId = secret, SecretString = "second" });

        Assert.Equal("second", (await ReadAsync(LocalOrganizationFixture.Administrator, secret)).SecretString);
        Assert.Equal(2, (await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = secret })).VersionIdsToStages!.Count);
    }

    private async Task<string> CreateFilledSecretAsync(string logicalId)
    {
        var secret = await CreateSecretAsync(logicalId);
        await Client(LocalOrganizationFixture.Administrator).PutSecretValueAsync(
            new PutSecretValueRequest { SecretId = secret, SecretString = """{"client_id":"c"}""" });
        return secret;
    }

    /// <summary>The secret, its policy and its key, as the administration stack has them.</summary>
    private async Task<string> CreateSecretAsync(string logicalId)
    {
        var organization = fixture.Organization.Organization.Id;
        var forwarders = $$"""
            "aws:PrincipalOrgID": "{{organization}}" }, "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role{{ForwarderPath}}*" }
            """;
        var key = await fixture.CreateAsync("AWS::KMS::Key", Management, $$"""
            {
              "KeyPolicy": {
                "Statement": [
                  { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{Management}}:root" }, "Action": "kms:*", "Resource": "*" },
                  {
                    "Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*",
                    "Condition": { "StringEquals": { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com", {{forwarders}} }
                  }
                ]
              }
            }
            """);
        var secret = await fixture.CreateAsync(
            "AWS::SecretsManager::Secret", Management, $$"""{ "KmsKeyId": "{{key.Attributes["Arn"]}}" }""", logicalId);
        await fixture.CreateAsync("AWS::SecretsManager::ResourcePolicy", Management, $$"""
            {
              "SecretId": "{{secret.PhysicalId}}",
              "ResourcePolicy": {
                "Statement": [{
                  "Effect": "Allow", "Principal": "*", "Action": "secretsmanager:GetSecretValue", "Resource": "*",
                  "Condition": { "StringEquals": { {{forwarders}} }
                }]
              }
            }
            """);
        return secret.PhysicalId;
    }

    private Task<AWSCredentials> ForwarderAsync(string name, string path, string secret, bool mayDecrypt) =>
        fixture.SessionOfRoleAsync(Member, path, name, $$"""
            {
              "Statement": [
                { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "{{secret}}" },
                { "Effect": "{{(mayDecrypt ? "Allow" : "Deny")}}", "Action": "kms:Decrypt", "Resource": "*" }
              ]
            }
            """);

    private Task<GetSecretValueResponse> ReadAsync(AWSCredentials credentials, string secret) =>
        Client(credentials).GetSecretValueAsync(new GetSecretValueRequest { SecretId = secret });

    private AmazonSecretsManagerClient Client(AWSCredentials credentials) =>
        new(credentials, fixture.At(new AmazonSecretsManagerConfig()));
}
