using System.Net;
using CequenceApigw.Function.Discovery.ControlPlane;

namespace CequenceApigw.Function.Tests.Discovery.ControlPlane;

public sealed class ThrottlingHandlerTests : IDisposable
{
    private readonly ImpatientTime _time = new();
    private readonly Gateway _gateway = new();
    private readonly HttpMessageInvoker _http;

    public ThrottlingHandlerTests() => _http = new HttpMessageInvoker(new ThrottlingHandler(_gateway, _time));

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_throttled_request_is_sent_again_with_its_body_until_it_is_answered()
    {
        _gateway.Refusals = 20;

        using var response = await PatchAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Enumerable.Repeat("the patch", 21), _gateway.Bodies);
        Assert.Equal([0.5, 1, 2, 2], _time.Waits.Take(4).Select(wait => wait.TotalSeconds));
        Assert.All(_time.Waits.Skip(2), wait => Assert.Equal(ThrottlingHandler.LongestPause, wait));
    }

    [Fact]
    public async Task It_gives_the_refusal_to_the_SDK_before_its_signature_is_too_old()
    {
        _gateway.Refusals = int.MaxValue;
        var begin = _time.GetUtcNow();

        using var response = await PatchAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(_time.GetUtcNow() - begin, ThrottlingHandler.Patience - ThrottlingHandler.LongestPause, ThrottlingHandler.Patience);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task Every_other_answer_is_left_to_the_SDK(HttpStatusCode answer)
    {
        _gateway.Answer = answer;

        using var response = await PatchAsync();

        Assert.Equal(answer, response.StatusCode);
        Assert.Single(_gateway.Bodies);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task The_end_of_the_run_ends_the_waiting()
    {
        _gateway.Refusals = int.MaxValue;
        using var stop = new CancellationTokenSource();
        _gateway.OnRequest = () =>
        {
            if (_gateway.Bodies.Count == 3)
                stop.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PatchAsync(stop.Token));

        Assert.Equal(3, _gateway.Bodies.Count);
    }

    private Task<HttpResponseMessage> PatchAsync(CancellationToken cancellationToken = default)
    {
        var address = "https://apigateway.eu-west-1.amazonaws.com/restapis/a1/stages/prod";
        return _http.SendAsync(new HttpRequestMessage(HttpMethod.Patch, address) { Content = new StringContent("the patch") }, cancellationToken);
    }

    private sealed class Gateway : HttpMessageHandler
    {
        public int Refusals { get; set; }

        public HttpStatusCode Answer { get; set; } = HttpStatusCode.OK;

        public Action OnRequest { get; set; } = () => { };

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(CancellationToken.None));
            OnRequest();
            return new HttpResponseMessage(Bodies.Count > Refusals ? Answer : HttpStatusCode.TooManyRequests);
        }
    }
}
