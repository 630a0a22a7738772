using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CequenceApigw.Benchmarks.Starts;

/// <summary>The Lambda Runtime API on the loopback as far as a start needs it: there is never an invocation.</summary>
internal sealed class RuntimeListener : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly WebApplication _server;
    private readonly Channel<long> _requests = Channel.CreateUnbounded<long>();

    private RuntimeListener(WebApplication server) => _server = server;

    private Uri Origin => new(_server.Urls.Single());

    public static async Task<RuntimeListener> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var listener = new RuntimeListener(builder.Build());
        listener._server.Run(listener.TakeAsync);
        await listener._server.StartAsync();
        return listener;
    }

    /// <summary>What Lambda and the account stack (templates/account.yaml) set.</summary>
    /// <param name="handler">The function's Handler.</param>
    public IReadOnlyDictionary<string, string> Environment(string handler) => new Dictionary<string, string>
    {
        ["AWS_LAMBDA_RUNTIME_API"] = Origin.Authority,
        ["_HANDLER"] = handler,
        ["AWS_REGION"] = "eu-west-1",
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_SECRET_ACCESS_KEY"] = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ["AWS_SESSION_TOKEN"] = "token",
        ["CEQUENCE_ACCOUNT_ID"] = "111122223333",
        ["CEQUENCE_STATE_TABLE"] = "state",
        ["CEQUENCE_EDGE_ENDPOINT"] = "https://edge.example.com",
        ["CEQUENCE_IS_AUTH_ENABLED"] = "true",
        ["CEQUENCE_AUTH_ENDPOINT"] = "https://auth.example.com/token",
        ["CEQUENCE_CLIENT_SECRET_ARN"] = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:client-AbCdEf",
        ["CEQUENCE_LOG_LEVEL"] = "info",
        ["CEQUENCE_INTEGRATION_NAME"] = "CequenceApigw",
        ["CEQUENCE_VERSION"] = "0.1.0",
    };

    /// <summary>When the next request for an invocation came, as <see cref="Stopwatch.GetTimestamp"/>.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<long> NextRequestAsync() => _requests.Reader.ReadAsync().AsTask().WaitAsync(Limit);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var now = Stopwatch.GetTimestamp();
        if (context.Request.Path != "/2018-06-01/runtime/invocation/next")
        {
            // init/error: the start has failed, and no request for an invocation will come.
            using var body = new StreamReader(context.Request.Body);
            _requests.Writer.TryComplete(new InvalidOperationException($"{context.Request.Path}: {await body.ReadToEndAsync()}"));
            return;
        }
        await _requests.Writer.WriteAsync(now);
        await Task.Delay(Limit, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
