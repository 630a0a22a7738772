using CequenceApigw.Engine.Tests.Fakes;

namespace CequenceApigw.Engine.Tests;

public sealed class CredentialRotationTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();

    private FakeAws Aws => _rehearsal.Aws;

    public void Dispose() => _rehearsal.Dispose();

    [Fact]
    public async Task Only_the_secret_changes_and_once()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        Assert.True(await RotateAsync("another-client", FakeUap.Secret));
        Assert.False(await RotateAsync("another-client", FakeUap.Secret));

        Assert.Equal(["PutSecretValue"], Aws.Changes);
        Assert.Contains("another-client", Assert.Single(Aws.Secrets.Values));
    }

    [Fact]
    public async Task Credentials_that_UAP_refuses_are_not_stored()
    {
        await _rehearsal.EnableAsync();
        Aws.Forget();

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => RotateAsync("api-gateway", "a-wrong-one"));

        Assert.Equal(IntegrationErrorId.ClientSecretRejected, failure.ErrorId);
        Assert.DoesNotContain("a-wrong-one", failure.ToString());
        Assert.Empty(Aws.Changes);
    }

    [Fact]
    public async Task Without_authentication_there_is_nothing_to_rotate()
    {
        _rehearsal.Options = _rehearsal.Options with { AuthEnabled = false, AuthEndpoint = null, ClientId = null, ClientSecret = null };
        await _rehearsal.EnableAsync();

        var failure = await Assert.ThrowsAsync<IntegrationException>(() => RotateAsync("api-gateway", FakeUap.Secret));

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.ErrorId);
    }

    [Fact]
    public async Task There_is_no_integration_of_that_name()
    {
        var failure = await Assert.ThrowsAsync<IntegrationException>(() => RotateAsync("api-gateway", FakeUap.Secret));

        Assert.Equal(IntegrationErrorId.IntegrationNotFound, failure.ErrorId);
    }

    private Task<bool> RotateAsync(string clientId, string clientSecret) =>
        _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", clientId, clientSecret);
}
