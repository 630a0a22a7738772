using System.IO.Compression;
using System.Net;
using System.Text;
using CequenceApigw.Sandbox.Uap;

namespace CequenceApigw.Sandbox.Tests.Uap;

public sealed class EdgeTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>, IDisposable
{
    private readonly UapClient _uap = new(fixture);

    [Fact]
    public async Task What_was_acknowledged_is_kept_in_order()
    {
        var (received, batches) = (_uap.Edge.Received.Count, _uap.Edge.Batches);

        using var first = await _uap.PostAsync(UapClient.Batch(Numbered(1), Numbered(2)));
        using var second = await _uap.PostAsync(Numbered(3), path: "/api-transaction");

        Assert.True(first.IsSuccessStatusCode && second.IsSuccessStatusCode);
        Assert.Equal(["number-1", "number-2", "number-3"], _uap.Edge.Received.Skip(received).Select(each => (string)each["transaction-id"]!));
        Assert.Equal(batches + 2, _uap.Edge.Batches);
    }

    [Fact]
    public async Task A_token_is_asked_for_with_the_clients_secret()
    {
        using var wrongSecret = await _uap.RequestTokenAsync("client_credentials", "sandbox-client", "guessed");
        using var wrongGrant = await _uap.RequestTokenAsync("password", "sandbox-client", "sandbox-client-secret");

        Assert.Equal(HttpStatusCode.Unauthorized, wrongSecret.StatusCode);
        var error = await UapClient.JsonAsync(wrongSecret);
        Assert.Equal("unauthorized_client", (string?)error["error"]);
        Assert.Equal("Invalid client or Invalid client credentials", (string?)error["error_description"]);
        Assert.Equal(HttpStatusCode.BadRequest, wrongGrant.StatusCode);
        Assert.Equal("unsupported_grant_type", (string?)(await UapClient.JsonAsync(wrongGrant))["error"]);
        Assert.Equal(3, (await _uap.TokenAsync()).Split('.').Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("unknown")]
    public async Task Without_a_valid_token_nothing_is_taken(string token)
    {
        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction), token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        var lifespan = _uap.Tokens.Lifespan;
        _uap.Tokens.Lifespan = TimeSpan.Zero;
        var token = await _uap.TokenAsync();
        _uap.Tokens.Lifespan = lifespan;

        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction), token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task With_authentication_off_no_token_is_needed()
    {
        _uap.Edge.AuthEnabled = false;

        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction), token: "");

        _uap.Edge.AuthEnabled = true;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_taken_and_one_that_only_says_so_refused()
    {
        using var taken = await PostEncodedAsync(Compress(UapClient.Batch(UapClient.Transaction)));
        using var refused = await PostEncodedAsync(Encoding.UTF8.GetBytes(UapClient.Batch(UapClient.Transaction)));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_too_large()
    {
        var bomb = Compress(new string(' ', 64 * 1024 * 1024));

        using var answer = await PostEncodedAsync(bomb);

        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_encoding_that_is_not_taken_is_refused_as_unsupported()
    {
        var compressed = Compress(UapClient.Batch(UapClient.Transaction));
        using var unknown = await PostEncodedAsync(compressed, "br");
        _uap.Edge.GzipEnabled = false;

        using var switchedOff = await PostEncodedAsync(compressed);

        _uap.Edge.GzipEnabled = true;
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, switchedOff.StatusCode);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_too_large()
    {
        var many = Enumerable.Repeat(UapClient.Transaction, 1024 * 1024 / UapClient.Transaction.Length + 1).ToArray();

        using var answer = await _uap.PostAsync(UapClient.Batch(many));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        using var answer = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction), change: content => content.Headers.ContentType = new("text/plain"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Faults_happen_in_the_order_they_were_asked_for()
    {
        _uap.Edge.Expect(new EdgeFault { Status = 429, RetryAfter = TimeSpan.FromSeconds(2) });
        _uap.Edge.Expect(new EdgeFault { Status = 503, AfterTaking = true });
        _uap.Edge.Expect(new EdgeFault());
        var received = _uap.Edge.Received.Count;

        using var throttled = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction));
        using var unacknowledged = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction));
        await Assert.ThrowsAsync<HttpRequestException>(() => _uap.PostAsync(UapClient.Batch(UapClient.Transaction)));
        using var well = await _uap.PostAsync(UapClient.Batch(UapClient.Transaction));

        Assert.Equal(HttpStatusCode.TooManyRequests, throttled.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), throttled.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unacknowledged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, well.StatusCode);
        Assert.Equal(received + 2, _uap.Edge.Received.Count);
    }

    private Task<HttpResponseMessage> PostEncodedAsync(byte[] body, string encoding = "gzip") =>
        _uap.PostAsync("", change: content => content.Headers.ContentEncoding.Add(encoding), body: body);

    private static byte[] Compress(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }

    private static string Numbered(int number) => UapClient.Transaction.Replace("c6af9ac6-7b61", $"number-{number}", StringComparison.Ordinal);

    public void Dispose() => _uap.Dispose();
}
