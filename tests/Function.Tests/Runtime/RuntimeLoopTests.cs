using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.Tests.Forwarder;

namespace CequenceApigw.Function.Tests.Runtime;

public sealed class RuntimeLoopTests : IAsyncLifetime
{
    private readonly CancellationTokenSource _stop = new();
    private RuntimeEndpoint _lambda = null!;
    private Task _loop = Task.CompletedTask;

    public async Task InitializeAsync() => _lambda = await RuntimeEndpoint.StartAsync();

    public async Task DisposeAsync()
    {
        await _stop.CancelAsync();
        await _lambda.DisposeAsync();
    }

    [Fact]
    public async Task A_handlers_answer_is_posted_for_its_invocation()
    {
        Start((invocation, _) => Task.FromResult($$"""{"got":{{Encoding.UTF8.GetString(invocation.Payload.Span)}},"id":"{{invocation.RequestId}}"}"""));

        _lambda.Invoke("""{"n":1}""");
        var first = await ResultAsync();
        _lambda.Invoke("""{"n":2}""");
        var second = await ResultAsync();

        Assert.Equal("/runtimes/7/2018-06-01/runtime/invocation/request-1/response", first.Path);
        Assert.Equal("""{"got":{"n":1},"id":"request-1"}""", first.Body);
        Assert.Equal("/runtimes/7/2018-06-01/runtime/invocation/request-2/response", second.Path);
    }

    [Fact]
    public async Task A_handlers_exception_is_reported_and_the_loop_goes_on()
    {
        Start((invocation, _) => invocation.RequestId == "request-1" ? throw new InvalidDataException("no \"such\" thing") : Task.FromResult("{}"));

        _lambda.Invoke("{}");
        var failed = await ResultAsync();
        _lambda.Invoke("{}");
        var next = await ResultAsync();

        Assert.EndsWith("/invocation/request-1/error", failed.Path);
        Assert.Equal("InvalidDataException", (string?)failed.Headers["Lambda-Runtime-Function-Error-Type"]);
        using var error = JsonDocument.Parse(failed.Body);
        Assert.Equal("no \"such\" thing", error.RootElement.GetProperty("errorMessage").GetString());
        Assert.Equal("InvalidDataException", error.RootElement.GetProperty("errorType").GetString());
        Assert.Equal(0, error.RootElement.GetProperty("stackTrace").GetArrayLength());
        Assert.EndsWith("/invocation/request-2/response", next.Path);
    }

    [Fact]
    public async Task An_answer_that_Lambda_refuses_becomes_the_invocations_error()
    {
        _lambda.Status = path => path.EndsWith("/response", StringComparison.Ordinal) ? 413 : 202;
        Start((_, _) => Task.FromResult("{}"));

        _lambda.Invoke("{}");
        await ResultAsync();
        var error = await ResultAsync();

        Assert.EndsWith("/invocation/request-1/error", error.Path);
    }

    [Fact]
    public async Task The_token_fires_a_second_before_the_deadline()
    {
        var time = new InstantTime();
        (_lambda.Time, _lambda.TimeLimit) = (time, TimeSpan.FromSeconds(10));
        var isWorking = new TaskCompletionSource<CancellationToken>();
        Start(
            async (_, cancellationToken) =>
            {
                var fired = new TaskCompletionSource();
                await using var registration = cancellationToken.Register(fired.SetResult);
                isWorking.SetResult(cancellationToken);
                await fired.Task;
                return "{}";
            },
            time);

        _lambda.Invoke("{}");
        var token = await isWorking.Task;
        time.Advance(TimeSpan.FromMilliseconds(8_999));
        var early = token.IsCancellationRequested;
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.False(early);
        Assert.EndsWith("/response", (await ResultAsync()).Path);
    }

    [Fact]
    public void An_unknown_handler_is_named_with_the_way_out()
    {
        var exception = Assert.Throws<UnknownHandlerException>(() => Handlers.Create("forwarded"));

        Assert.Equal("There is no handler 'forwarded': set the function's Handler to 'forwarder' or 'discovery'.", exception.Message);
    }

    private void Start(Func<Invocation, CancellationToken, Task<string>> handle, TimeProvider? time = null) =>
        _loop = new RuntimeLoop(new RuntimeApi(_lambda.Address), new DelegateHandler(handle), time ?? TimeProvider.System).RunAsync(_stop.Token);

    private async Task<RuntimeEndpoint.Received> ResultAsync()
    {
        var received = _lambda.ReceiveAsync(_ => true);
        if (await Task.WhenAny(received, _loop) == _loop)
            await _loop;
        return await received;
    }
}
