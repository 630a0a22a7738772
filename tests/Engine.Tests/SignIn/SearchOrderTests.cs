using CequenceApigw.Engine.SignIn;

namespace CequenceApigw.Engine.Tests.SignIn;

/// <summary>Everything is set at once; what comes first in AWS.Tools' order is taken away, one after the other.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class SearchOrderTests : IDisposable
{
    private readonly SignInEnvironment _environment = new()
    {
        ["AWS_ACCESS_KEY_ID"] = "environment",
        ["AWS_SECRET_ACCESS_KEY"] = "secret",
        ["AWS_PROFILE"] = "usual",
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_DEFAULT_REGION"] = "eu-west-2",
        Profiles = """
            [admin]
            aws_access_key_id = admin
            aws_secret_access_key = secret
            region = eu-central-1
            [usual]
            aws_access_key_id = usual
            aws_secret_access_key = secret
            region = eu-north-1
            [default]
            aws_access_key_id = default
            aws_secret_access_key = secret
            region = eu-south-1
            """,
    };

    private readonly AwsSignIn _everything = new()
    {
        AccessKey = "given",
        SecretKey = "secret",
        ProfileName = "admin",
        Credential = new KeysByShape("object"),
        StoredCredential = new KeysByShape("session"),
        Region = "us-east-1",
        StoredRegion = "us-west-2",
    };

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData("us-east-1\r\nX-Injected: b")]
    [InlineData("evil.example.test/#")]
    [InlineData("evil.example.test?")]
    [InlineData("@evil.example.test")]
    [InlineData("us east")]
    [InlineData("ü")]
    public void What_can_not_name_a_Region_is_no_part_of_a_host(string region)
    {
        var failure = Assert.Throws<IntegrationException>(() => (_everything with { Region = region }).Connect());

        Assert.Equal(IntegrationErrorId.RegionNotFound, failure.ErrorId);
        Assert.Contains("of -Region", failure.Message);
    }

    [Theory]
    [InlineData("tok3n\r\nX-Injected: b")]
    [InlineData("tok3n\n")]
    [InlineData("tok3n\0")]
    [InlineData("tok3n ü")]
    public void Keys_that_can_not_stand_in_a_header_are_refused_and_not_shown(string value)
    {
        AwsSignIn[] all = [_everything with { AccessKey = value }, _everything with { SessionToken = value }];
        foreach (var signIn in all)
        {
            var failure = Assert.Throws<IntegrationException>(() => signIn.Connect());

            Assert.Equal(IntegrationErrorId.CredentialsNotUsable, failure.ErrorId);
            Assert.Contains("the keys given", failure.Message);
            Assert.DoesNotContain("tok3n", failure.ToString());
        }
    }

    [Fact]
    public void Credentials_are_the_first_of_the_order()
    {
        var signIn = _everything;
        Assert.Equal(("given", "the keys given"), Found(signIn));
        signIn = signIn with { AccessKey = null, SecretKey = null };
        Assert.Equal(("admin", "the profile 'admin', of -ProfileName"), Found(signIn));
        signIn = signIn with { ProfileName = null };
        Assert.Equal(("object", "the object of -Credential"), Found(signIn));
        signIn = signIn with { Credential = null };
        Assert.Equal(("session", "the object of $StoredAWSCredentials"), Found(signIn));
        signIn = signIn with { StoredCredential = null };
        Assert.Equal(("environment", "the environment's keys"), Found(signIn));
        _environment["AWS_ACCESS_KEY_ID"] = null;
        Assert.Equal(("usual", "the profile 'usual', of AWS_PROFILE"), Found(signIn));
        _environment["AWS_PROFILE"] = null;
        Assert.Equal(("default", "the profile 'default'"), Found(signIn));
        _environment.Profiles = "";
        Assert.Equal(IntegrationErrorId.CredentialsNotFound, Assert.Throws<IntegrationException>(() => Found(signIn)).ErrorId);
    }

    [Fact]
    public void The_Region_is_the_first_of_the_order()
    {
        var signIn = _everything;
        Assert.Equal(("us-east-1", "of -Region"), Region(signIn));
        signIn = signIn with { Region = null };
        Assert.Equal(("us-west-2", "of $StoredAWSRegion"), Region(signIn));
        signIn = signIn with { StoredRegion = null };
        Assert.Equal(("eu-west-1", "of AWS_REGION"), Region(signIn));
        _environment["AWS_REGION"] = null;
        Assert.Equal(("eu-west-2", "of AWS_DEFAULT_REGION"), Region(signIn));
        _environment["AWS_DEFAULT_REGION"] = null;
        Assert.Equal(("eu-central-1", "of the profile 'admin'"), Region(signIn));
        signIn = signIn with { ProfileName = null };
        Assert.Equal(("eu-north-1", "of the profile 'usual'"), Region(signIn));
        _environment["AWS_PROFILE"] = null;
        Assert.Equal(("eu-south-1", "of the profile 'default'"), Region(signIn));
        _environment.Profiles = "";
        Assert.Equal(IntegrationErrorId.RegionNotSet, Assert.Throws<IntegrationException>(() => Region(signIn)).ErrorId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_named_profile_that_is_not_there_is_an_error_whatever_else_there_is(bool byEnvironment)
    {
        _environment["AWS_ACCESS_KEY_ID"] = byEnvironment ? null : "environment";
        _environment["AWS_PROFILE"] = "amdin";
        var signIn = byEnvironment ? new AwsSignIn() : new AwsSignIn { ProfileName = "amdin" };

        var failure = Assert.Throws<IntegrationException>(() => Found(signIn));

        Assert.Equal((IntegrationErrorId.ProfileNotFound, "Profiles here: admin, default, usual."), (failure.ErrorId, failure.Remedy));
    }

    [Fact]
    public void A_default_profile_that_only_names_a_Region_is_passed_over()
    {
        (_environment["AWS_ACCESS_KEY_ID"], _environment["AWS_PROFILE"]) = (null, null);
        _environment.Profiles = "[default]\nregion = eu-west-3\n";

        Assert.Equal(IntegrationErrorId.CredentialsNotFound, Assert.Throws<IntegrationException>(() => Found(new AwsSignIn())).ErrorId);
    }

    private (string AccessKey, string Source) Found(AwsSignIn signIn)
    {
        var (credentials, source) = new CredentialSearch(signIn, new StoredProfiles(_environment.ProfileLocation, null)).Find();
        return (credentials.GetCredentials().AccessKey, source);
    }

    private (string Region, string Source) Region(AwsSignIn signIn) =>
        new RegionSearch(signIn, new StoredProfiles(_environment.ProfileLocation, null)).Find();
}
