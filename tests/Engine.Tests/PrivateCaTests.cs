using System.Net;
using System.Text;
using CequenceApigw.Configuration;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Tests.Fakes;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.Engine.Tests;

public sealed class PrivateCaTests : IDisposable
{
    private readonly Rehearsal _rehearsal = new();
    private readonly TestAuthority _authority = new();
    private readonly string _path = Path.GetTempFileName();

    public PrivateCaTests()
    {
        File.WriteAllBytes(_path, _authority.Pem);
        _rehearsal.Options = _rehearsal.Options with { Network = new() { PrivateCaPath = _path } };
    }

    public void Dispose()
    {
        _rehearsal.Dispose();
        _authority.Dispose();
        File.Delete(_path);
    }

    [Fact]
    public async Task It_is_published_beside_the_artifact_and_its_key_is_a_parameter()
    {
        var plan = await _rehearsal.PlanAsync();
        await _rehearsal.EnableAsync();

        Assert.Equal(
            ["us-east-1", "eu-west-1"],
            plan.Changes.Where(change => change is { Kind: PlannedKind.PrivateCa, Action: PlannedAction.Create }).Select(change => change.Region));
        var key = Key();
        Assert.Matches("^certificates/[0-9a-f]{64}\\.pem$", key);
        Assert.All(_rehearsal.Aws.Buckets.Values, keys => Assert.Contains(key, keys));
        Assert.Equal(Encoding.ASCII.GetString(_authority.Pem), _rehearsal.Aws.Published[key]);
        Assert.True((await _rehearsal.PlanAsync()).IsEmpty);
    }

    [Fact]
    public async Task Without_it_any_more_the_key_is_empty()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Options = _rehearsal.Options with { Network = NetworkOptions.Default };

        await _rehearsal.EnableAsync();

        Assert.Equal("", Key());
    }

    [Fact]
    public async Task The_checks_trust_it_too()
    {
        await _rehearsal.PlanAsync();

        Assert.Equal(2, _rehearsal.Uap.Trusted.Count);
        Assert.All(_rehearsal.Uap.Trusted, trusted => Assert.Equal("CN=Example Corp Root", Assert.Single(trusted.Certificates).Subject));
    }

    [Fact]
    public async Task Published_ones_that_are_too_long_end_a_rotation()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Aws.Published[Key()] += new string(' ', PrivateAuthorities.LargestSize);
        _rehearsal.Aws.Forget();

        var failure = await Assert.ThrowsAsync<IntegrationException>(() =>
            _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", "another-client", FakeUap.Secret));

        Assert.Equal(IntegrationErrorId.PrivateCaInvalid, failure.ErrorId);
        Assert.Contains("more than 65536 bytes", failure.Message);
        Assert.Empty(_rehearsal.Aws.Changes);
    }

    [Fact]
    public async Task Rotation_and_the_checks_one_by_one_trust_it_too()
    {
        await _rehearsal.EnableAsync();
        _rehearsal.Uap.Trusted.Clear();

        await _rehearsal.Integration.UpdateCredentialAsync("CequenceApigw", "another-client", FakeUap.Secret);
        var checks = await new IntegrationPreflight(() => _rehearsal.Aws, () => _rehearsal.Artifact("1.2.3"), _rehearsal.Uap)
            .RunAsync(_rehearsal.Options).ToListAsync();

        Assert.Equal(3, _rehearsal.Uap.Trusted.Count);
        Assert.All(_rehearsal.Uap.Trusted, trusted => Assert.Equal("CN=Example Corp Root", Assert.Single(trusted.Certificates).Subject));
        Assert.True(checks.Single(check => check.Name == "PrivateCa").Passed);
    }

    [Theory]
    [InlineData("nothing", IntegrationErrorId.PrivateCaInvalid)]
    [InlineData("-----BEGIN PRIVATE KEY-----", IntegrationErrorId.PrivateCaInvalid)]
    [InlineData(null, IntegrationErrorId.PrivateCaNotFound)]
    public async Task What_is_no_authority_is_refused_before_anything_changes(string? content, string id)
    {
        if (content is null)
            _rehearsal.Options = _rehearsal.Options with { Network = new() { PrivateCaPath = _path + ".missing" } };
        else
            await File.WriteAllTextAsync(_path, content);

        var failure = await _rehearsal.EnableFailsAsync();

        Assert.Equal(id, failure.ErrorId);
        Assert.Contains(_path, failure.Message);
        Assert.Empty(_rehearsal.Aws.Changes);
    }

    [Fact]
    public async Task An_authority_that_has_expired_is_refused()
    {
        using var expired = new TestAuthority(expiresInDays: -1);
        await File.WriteAllBytesAsync(_path, expired.Pem);

        Assert.Contains("has expired", (await _rehearsal.EnableFailsAsync()).Message);
    }

    [Fact]
    public async Task The_checks_connections_trust_what_a_request_names_and_no_other_does()
    {
        using var edge = new TlsEndpoint(_authority.Issue())
        {
            Answer = "HTTP/1.1 308 Permanent Redirect\r\nLocation: https://localhost/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        };
        using var connections = new HttpMessageInvoker(new UapConnections());
        var trusting = new HttpRequestMessage(HttpMethod.Post, edge.Address);
        trusting.Options.Set(UapConnections.Authorities, PrivateAuthorities.Parse(_authority.Pem));

        using var answer = await connections.SendAsync(trusting, default);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => connections.SendAsync(new(HttpMethod.Post, edge.Address), default));

        // The redirect isn't followed: it would take the client's secret along.
        Assert.Equal((HttpStatusCode.PermanentRedirect, 1), (answer.StatusCode, edge.Requests));
        Assert.Equal(HttpRequestError.SecureConnectionError, failure.HttpRequestError);
    }

    private string Key() => _rehearsal.Aws.StackSet!.Description.Parameters!.Single(parameter => parameter.ParameterKey == "PrivateCaKey").ParameterValue!;
}
