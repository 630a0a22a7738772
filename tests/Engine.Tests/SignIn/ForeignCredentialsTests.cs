using CequenceApigw.Engine.SignIn;

namespace CequenceApigw.Engine.Tests.SignIn;

public sealed class ForeignCredentialsTests
{
    [Fact]
    public void Keys_without_a_token_have_none()
    {
        var keys = ForeignCredentials.Of(new KeysByShape("AKIA"))!.GetCredentials();

        Assert.Equal(("AKIA", "secret", false), (keys.AccessKey, keys.SecretKey, keys.UseToken));
    }

    [Fact]
    public async Task What_answers_later_is_waited_for()
    {
        var keys = await ForeignCredentials.Of(new AsyncKeys())!.GetCredentialsAsync();

        Assert.Equal(("ASIA", "token"), (keys.AccessKey, keys.Token));
        Assert.Equal("ASIA", ForeignCredentials.Of(new AsyncKeys())!.GetCredentials().AccessKey);
    }

    [Fact]
    public void They_are_asked_each_time_so_that_they_can_renew_themselves()
    {
        var session = new KeysByShape("first");
        var credentials = ForeignCredentials.Of(session)!;
        credentials.GetCredentials();

        session.AccessKey = "second";

        Assert.Equal("second", credentials.GetCredentials().AccessKey);
        Assert.Equal(2, session.Asked);
    }

    [Fact]
    public void Wrappers_are_opened_and_nothing_else_is_taken()
    {
        Assert.Equal("AKIA", ForeignCredentials.Of(new Wrapper(new Wrapper(new KeysByShape("AKIA"))))!.GetCredentials().AccessKey);
        Assert.Null(ForeignCredentials.Of(new Wrapper(null)));
        Assert.Null(ForeignCredentials.Of("AKIA"));
    }

    [Fact]
    public void A_failure_says_what_failed()
    {
        var failure = Assert.Throws<IntegrationException>(() => ForeignCredentials.Of(new Expired())!.GetCredentials());

        Assert.Equal(IntegrationErrorId.CredentialsNotUsable, failure.ErrorId);
        Assert.Contains("the session is over", failure.Message);
    }

    [Fact]
    public void Another_object_is_an_error_that_names_the_parameter()
    {
        var failure = Assert.Throws<IntegrationException>(() => new AwsSignIn { Credential = 5, Region = "us-east-1" }.Connect());

        Assert.Equal((IntegrationErrorId.CredentialsNotUsable, "-Credential holds a System.Int32, which isn't AWS credentials."), (failure.ErrorId, failure.Message));
    }

    // As AWS.Tools' own: what it holds isn't for others.
    private sealed class Wrapper(object? credentials)
    {
        internal object? Credentials { get; } = credentials;
    }

    private sealed class AsyncKeys
    {
        public async Task<KeysByShape.Keys> GetCredentialsAsync()
        {
            await Task.Yield();
            return new KeysByShape.Keys("ASIA", "secret", "token");
        }
    }

    private sealed class Expired
    {
        public static object GetCredentials() => throw new InvalidOperationException("never called");

        public Task<object> GetCredentialsAsync() => Task.FromException<object>(new TimeoutException("the session is over"));
    }
}
