using Amazon.CloudFormation;
using Amazon.S3;
using CequenceApigw.Engine.Tests.SignIn;

namespace CequenceApigw.Engine.Tests;

[Collection(nameof(EnvironmentCollection))]
public sealed class AwsSignInTests : IDisposable
{
    private readonly SignInEnvironment _environment = new();
    public void Dispose() => _environment.Dispose();

    [Fact]
    public void One_address_serves_every_Region_and_signs_for_each()
    {
        using var connection = new AwsSignIn { AccessKey = "AKIA", SecretKey = "secret", Region = "us-east-1", EndpointUrl = new Uri("http://127.0.0.1:4566/") }.Connect();

        var cloudFormation = ((AmazonCloudFormationClient)connection.CloudFormation("eu-west-1")).Config;
        var s3 = (AmazonS3Config)((AmazonS3Client)connection.S3("eu-west-1")).Config;

        Assert.Equal(("http://127.0.0.1:4566/", "eu-west-1"), (cloudFormation.ServiceURL, cloudFormation.AuthenticationRegion));
        Assert.True(s3.ForcePathStyle);
        Assert.Same(connection.S3("eu-west-1"), connection.S3("eu-west-1"));
        Assert.NotSame(connection.S3("eu-west-1"), connection.S3("us-east-1"));
    }

    [Fact]
    public void The_address_of_the_environment_is_signed_for_each_Region_too()
    {
        _environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:4566/";

        using var connection = new AwsSignIn { AccessKey = "AKIA", SecretKey = "secret", Region = "us-east-1" }.Connect();

        var cloudFormation = ((AmazonCloudFormationClient)connection.CloudFormation("eu-west-1")).Config;
        var s3 = (AmazonS3Config)((AmazonS3Client)connection.S3("eu-west-1")).Config;
        Assert.Equal("eu-west-1", cloudFormation.AuthenticationRegion);
        Assert.Equal(("eu-west-1", true), (s3.AuthenticationRegion, s3.ForcePathStyle));
    }

    [Theory]
    [InlineData("http://aws.example.test", null)]
    [InlineData(null, "http://aws.example.test")]
    public void Credentials_go_nowhere_without_TLS(string? given, string? environment)
    {
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", environment);
        var signIn = new AwsSignIn { AccessKey = "AKIA", SecretKey = "secret", Region = "us-east-1", EndpointUrl = given is null ? null : new Uri(given) };
        using var connection = signIn.Connect();

        var failure = Assert.Throws<IntegrationException>(() => connection.SecurityToken);

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
        Assert.Contains("http://aws.example.test", failure.Message);
    }

    [Fact]
    public void A_profile_brings_its_Region()
    {
        _environment.Profiles = "[admin]\naws_access_key_id = AKIA\naws_secret_access_key = secret\nregion = eu-central-1\n";

        using var connection = new AwsSignIn { ProfileName = "admin", ProfileLocation = _environment.ProfileLocation }.Connect();

        Assert.Equal("eu-central-1", connection.HomeRegion);
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_an_error_and_names_those_that_do()
    {
        _environment.Profiles = "[admin]\naws_access_key_id = AKIA\naws_secret_access_key = secret\n";

        var failure = Assert.Throws<IntegrationException>(() => new AwsSignIn { ProfileName = "amdin", ProfileLocation = _environment.ProfileLocation, Region = "us-east-1" }.Connect());

        Assert.Equal(IntegrationErrorId.ProfileNotFound, failure.ErrorId);
        Assert.Contains("amdin", failure.Message);
        Assert.Contains("admin", failure.Remedy);
    }

    [Fact]
    public void Where_no_profile_is_stored_the_error_says_so()
    {
        var failure = Assert.Throws<IntegrationException>(() => new AwsSignIn { ProfileName = "admin", ProfileLocation = _environment.ProfileLocation, Region = "us-east-1" }.Connect());

        Assert.StartsWith("No profile is stored here", failure.Remedy);
    }

    [Fact]
    public void Half_a_key_is_an_error()
    {
        var failure = Assert.Throws<IntegrationException>(() => new AwsSignIn { AccessKey = "AKIA", Region = "us-east-1" }.Connect());

        Assert.Equal(IntegrationErrorId.CredentialsIncomplete, failure.ErrorId);
    }

    [Fact]
    public void No_secret_is_told() =>
        Assert.DoesNotContain("secret-value", new AwsSignIn { AccessKey = "AKIA", SecretKey = "secret-value", SessionToken = "secret-value" }.ToString());
}
