using System.Net;
using System.Text;
using CequenceApigw.Function.Forwarder.Authentication;
using CequenceApigw.Function.Forwarder.Delivery;
using CequenceApigw.Function.Forwarder.Reporting;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>Answers of the Edge and of the token endpoint: a token or none, a receipt or a failure of the delivery.</summary>
internal sealed class UapAnswerFuzzing : IFuzzTarget
{
    private static readonly byte[] Token = Encoding.UTF8.GetBytes("""{"access_token":"eyJhbGciOiJSUzI1NiJ9.e30.c2ln","expires_in":1800,"token_type":"Bearer","scope":"profile email"}""");
    private static readonly string[] Headers = ["text/html", "application/json; charset=utf-8", "text/html;", "\u00e9", "", "a/b/c", "1", "Fri, 31 Dec 9999 23:59:59 GMT", "-1", "1e9"];

    public string Name => "answers of Edge and token endpoint";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var random = new Random(seed);
        var body = new FuzzMutator(random).Mutate(Token);
        if (AccessToken.Parse(body, 0) is { } token)
        {
            // It goes into a header.
            using var request = new HttpRequestMessage();
            request.Headers.Authorization = new("Bearer", token.Value);
            if (token.Lifespan <= TimeSpan.Zero)
                throw new InvalidOperationException("A token without a life.");
            Accepted++;
        }
        Post(random, body);
    }

    private void Post(Random random, byte[] body)
    {
        var status = (HttpStatusCode)random.Next(200, 500);
        // These are sent again, after pauses.
        if (status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests)
            return;
        var statistics = new RunStatistics(TimeProvider.System);
        using var http = new HttpClient(new Answers(() => Answer(random, status, body)));
        var edge = new EdgeClient(new HttpRetry(http, TimeProvider.System, statistics), new Uri("https://edge.example.com/api-transactions"), tokens: null, statistics);
        try
        {
            if (edge.PostAsync("{}"u8.ToArray(), CancellationToken.None).GetAwaiter().GetResult().IsAccepted)
                Accepted++;
        }
        catch (DeliveryException)
        {
            // What a run reports.
        }
    }

    private static HttpResponseMessage Answer(Random random, HttpStatusCode status, byte[] body)
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(body) };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", random.GetItems(Headers, 1)[0]);
        answer.Headers.TryAddWithoutValidation("Retry-After", random.GetItems(Headers, 1)[0]);
        answer.Headers.TryAddWithoutValidation("Location", random.GetItems(Headers, 1)[0]);
        return answer;
    }

    private sealed class Answers(Func<HttpResponseMessage> create) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(create());
    }
}
