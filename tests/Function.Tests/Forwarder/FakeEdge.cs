using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>The Edge and its token endpoint.</summary>
internal sealed class FakeEdge : HttpMessageHandler
{
    private readonly List<string> _received = [];
    private int _tokens;

    /// <summary>Answers to the next posts, before the Edge accepts again.</summary>
    public Queue<Func<HttpResponseMessage>> Answers { get; } = [];

    /// <summary>The answer to a post by its number, from 1; null accepts.</summary>
    public Func<int, HttpResponseMessage?> Answer { get; set; } = _ => null;

    /// <summary>The content of a transaction that is refused.</summary>
    public Func<string, bool> Refuses { get; set; } = _ => false;

    /// <summary>Larger bodies are answered with 413.</summary>
    public int LargestBody { get; set; } = int.MaxValue;

    /// <summary>What a batch with such a transaction is answered.</summary>
    public HttpStatusCode Refusal { get; set; } = HttpStatusCode.BadRequest;

    public bool AuthEnabled { get; set; }

    /// <summary>The token endpoint's answer to a request by its number, from 1; null gives a token.</summary>
    public Func<int, HttpResponseMessage?> TokenAnswer { get; set; } = _ => null;

    /// <summary>The lifespan of the tokens given, in seconds.</summary>
    public int TokenLifespan { get; set; } = 1800;

    public int TokenRequests { get; private set; }

    /// <summary>Whether compressed bodies are understood; otherwise they are answered so.</summary>
    public HttpStatusCode GzipAnswer { get; set; } = HttpStatusCode.OK;

    /// <summary>Posts with a compressed body.</summary>
    public int CompressedPosts { get; private set; }

    public int TokensIssued => _tokens;

    /// <summary>The only token that is accepted; null accepts the one issued last.</summary>
    public string? ValidToken { get; set; }

    public List<int> BatchSizes { get; } = [];

    public List<int> BodySizes { get; } = [];

    /// <summary>Bytes of the accepted bodies as they came.</summary>
    public long WireBytes { get; private set; }

    public int Posts { get; private set; }

    /// <summary>Runs before a batch arrives.</summary>
    public Action? BeforePost { get; set; }

    /// <summary>Runs after a batch was accepted.</summary>
    public Action? AfterAccept { get; set; }

    /// <summary>The ids of all accepted transactions, in the order of their arrival.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await ReadAsync(request.Content!, cancellationToken);
        HttpResponseMessage answer;
        BeforePost?.Invoke();
        var before = Received.Count;
        lock (_received)
            answer = request.RequestUri!.AbsolutePath == "/token" ? Token(body) : Post(request, body);
        if (Received.Count > before)
            AfterAccept?.Invoke();
        return answer;
    }

    private static async Task<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (!content.Headers.ContentEncoding.Contains("gzip"))
            return await content.ReadAsStringAsync(cancellationToken);
        await using var plain = new GZipStream(await content.ReadAsStreamAsync(cancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private HttpResponseMessage Token(string body)
    {
        Assert.Equal("grant_type=client_credentials&client_id=the-client&client_secret=s3cret", body);
        return TokenAnswer(++TokenRequests)
            ?? new(HttpStatusCode.OK) { Content = new StringContent($$"""{"access_token":"token-{{++_tokens}}","expires_in":{{TokenLifespan}}}""") };
    }

    private HttpResponseMessage Post(HttpRequestMessage request, string body)
    {
        Posts++;
        Assert.Equal("/api-transactions", request.RequestUri!.AbsolutePath);
        Assert.Equal("application/json", request.Content!.Headers.ContentType!.ToString());
        if (Answers.TryDequeue(out var answer))
            return answer();
        if (Answer(Posts) is { } told)
            return told;
        if (request.Content.Headers.ContentEncoding.Count > 0)
        {
            CompressedPosts++;
            if (GzipAnswer != HttpStatusCode.OK)
                return new(GzipAnswer);
        }
        if (AuthEnabled ? request.Headers.Authorization?.Parameter != (ValidToken ?? $"token-{_tokens}") : request.Headers.Authorization is not null)
            return new(HttpStatusCode.Unauthorized);
        if (body.Length > LargestBody)
            return new(HttpStatusCode.RequestEntityTooLarge);
        using var json = JsonDocument.Parse(body);
        var transactions = json.RootElement.GetProperty("data").EnumerateArray().ToList();
        if (transactions.Any(transaction => Refuses(transaction.GetRawText())))
            return new(Refusal);
        BatchSizes.Add(transactions.Count);
        BodySizes.Add(body.Length);
        WireBytes += request.Content.Headers.ContentLength!.Value;
        _received.AddRange(transactions.Select(transaction => transaction.GetProperty("transaction-id").GetString()!));
        return new(HttpStatusCode.Accepted);
    }
}
