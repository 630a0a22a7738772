namespace CequenceApigw.Cmdlets.Tests;

public sealed class SignInTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Sign_in_is_what_was_given_and_what_the_session_has()
    {
        var stored = new object();
        _runner.Host.Variables["StoredAWSRegion"] = "eu-central-1";
        _runner.Host.Variables["StoredAWSCredentials"] = stored;

        _runner.Run(new GetRolloutCommand
        {
            AccessKey = "AKIA",
            SecretKey = "secret",
            SessionToken = "token",
            ProfileName = "admin",
            ProfileLocation = "profiles",
            Region = "us-east-1",
            EndpointUrl = new Uri("http://127.0.0.1:4566"),
        });

        var signIn = _runner.SignedIn!;
        Assert.Equal(("AKIA", "secret", "token"), (signIn.AccessKey, signIn.SecretKey, signIn.SessionToken));
        Assert.Equal(("admin", "/session/profiles"), (signIn.ProfileName, signIn.ProfileLocation));
        Assert.Same(stored, signIn.StoredCredential);
        Assert.Equal(("us-east-1", "eu-central-1"), (signIn.Region, signIn.StoredRegion));
        Assert.Equal(new Uri("http://127.0.0.1:4566"), signIn.EndpointUrl);
        Assert.Equal("answer to Code of the MFA device arn:mfa", signIn.MfaCode!("arn:mfa"));
    }

    [Fact]
    public void Debug_output_names_where_credentials_and_Region_come_from()
    {
        _runner.Host.Variables["StoredAWSRegion"] = "eu-central-1";
        var cmdlet = _runner.Prepare(new GetRolloutCommand { AccessKey = "AKIA", SecretKey = "secret" });
        cmdlet.Connect = null;

        // There are no product files here, which is looked at next.
        Assert.Throws<TerminatedException>(() => CmdletRunner.Invoke(cmdlet, "ProcessRecord"));

        Assert.Equal(["AWS credentials: the keys given.", "Home Region: eu-central-1, of $StoredAWSRegion."], _runner.Host.DebugTexts);
    }
}
