namespace CequenceApigw.Engine.Tests.SignIn;

[Collection(nameof(EnvironmentCollection))]
public sealed class StoredProfileTests : IDisposable
{
    private readonly SignInEnvironment _environment = new()
    {
        // Nobody answers there.
        ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9/",
        Profiles = """
            [base]
            aws_access_key_id = AKIA
            aws_secret_access_key = secret
            region = us-east-1
            [role]
            role_arn = arn:aws:iam::111111111111:role/admin
            source_profile = base
            region = us-east-1
            [mfa]
            role_arn = arn:aws:iam::111111111111:role/admin
            source_profile = base
            mfa_serial = arn:aws:iam::111111111111:mfa/me
            region = us-east-1
            [machine]
            role_arn = arn:aws:iam::111111111111:role/admin
            credential_source = Environment
            region = us-east-1
            [broken]
            role_arn = arn:aws:iam::111111111111:role/admin
            source_profile = nowhere
            region = us-east-1
            [sso]
            sso_start_url = https://example.awsapps.com/start
            sso_region = us-east-1
            sso_account_id = 111111111111
            sso_role_name = admin
            region = us-east-1
            """,
    };

    public void Dispose() => _environment.Dispose();

    [Fact]
    public void A_profile_may_have_a_program_that_answers()
    {
        var answer = _environment.Write("answer.json", """{"Version":1,"AccessKeyId":"AKIAPROGRAM","SecretAccessKey":"secret"}""");
        var program = OperatingSystem.IsWindows() ? "type" : "cat";
        _environment.Profiles = $"[program]\ncredential_process = {program} {answer}\nregion = us-east-1\n";

        var told = new List<string>();
        using var connection = new AwsSignIn { ProfileName = "program", ProfileLocation = _environment.ProfileLocation }.Connect(told.Add);

        Assert.Equal("AWS credentials: the profile 'program', of -ProfileName.", told[0]);
    }

    [Fact]
    public void A_program_that_fails_is_told_without_its_command_line()
    {
        var program = OperatingSystem.IsWindows() ? "type" : "cat";
        _environment.Profiles = $"[program]\ncredential_process = {program} nowhere --token=hunter2\nregion = us-east-1\n";

        var failure = Failure("program");

        Assert.Equal("Run the credential_process of the profile 'program' by hand to see why it fails.", failure.Remedy);
        Assert.Equal(IntegrationErrorId.CredentialsNotUsable, failure.ErrorId);
    }

    [Fact]
    public void An_SSO_profile_without_a_session_says_how_to_sign_in()
    {
        var failure = Failure("sso");

        Assert.Equal((IntegrationErrorId.CredentialsNotUsable, "Run 'aws sso login --profile sso', then this again."), (failure.ErrorId, failure.Remedy));
        Assert.DoesNotContain("Assembly", failure.Message);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("machine")]
    public void A_role_is_assumed_at_once_and_the_error_names_the_profile(string profile)
    {
        (_environment["AWS_ACCESS_KEY_ID"], _environment["AWS_SECRET_ACCESS_KEY"]) = ("AKIA", "secret");

        var failure = Failure(profile);

        Assert.Equal(IntegrationErrorId.CredentialsNotUsable, failure.ErrorId);
        Assert.StartsWith($"No credentials can be had from the profile '{profile}', of -ProfileName: ", failure.Message);
        Assert.Equal("Check that the profile's source may assume arn:aws:iam::111111111111:role/admin.", failure.Remedy);
    }

    [Fact]
    public void A_profile_whose_source_is_missing_can_not_be_used() =>
        Assert.StartsWith("The profile 'broken' can't be used: ", Failure("broken").Message);

    [Fact]
    public void A_code_is_asked_for_where_the_profile_takes_one()
    {
        var asked = new List<string>();
        var signIn = new AwsSignIn
        {
            ProfileName = "mfa",
            ProfileLocation = _environment.ProfileLocation,
            MfaCode = device =>
            {
                asked.Add(device);
                return "123456";
            },
        };

        Assert.Throws<IntegrationException>(() => signIn.Connect());

        Assert.Equal(["arn:aws:iam::111111111111:mfa/me"], asked);
    }

    [Fact]
    public void Where_nobody_can_be_asked_for_a_code_the_error_says_so() =>
        Assert.Contains("takes a code of the MFA device arn:aws:iam::111111111111:mfa/me", Failure("mfa").Message);

    private IntegrationException Failure(string profile) => Assert.Throws<IntegrationException>(
        () => new AwsSignIn { ProfileName = profile, ProfileLocation = _environment.ProfileLocation }.Connect());
}
