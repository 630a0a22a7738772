using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace CequenceApigw.Function.Tests.Runtime;

/// <summary>A Lambda Runtime API on the loopback, under a path, which plays AWS's other endpoints too.</summary>
internal sealed class RuntimeEndpoint : IAsyncDisposable
{
    private const string Prefix = "/runtimes/7";

    private readonly WebApplication _server;
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private int _invocations;

    private RuntimeEndpoint(WebApplication server) => _server = server;

    /// <summary>One request that isn't the wait for the next invocation.</summary>
    /// <param name="Method">HTTP method.</param>
    /// <param name="Path">Path with the query.</param>
    /// <param name="Headers">Its headers.</param>
    /// <param name="Body">Its body as text.</param>
    public sealed record Received(string Method, string Path, IHeaderDictionary Headers, string Body);

    public string Origin => _server.Urls.Single();

    /// <summary>Value of AWS_LAMBDA_RUNTIME_API.</summary>
    public string Address => Origin["http://".Length..] + Prefix;

    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The clock that invocations get their deadline by.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Bodies of answers by a part of the path and query, or of the x-amz-target header.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = [];

    /// <summary>Status of the answers that have no body of their own.</summary>
    public Func<string, int> Status { get; set; } = _ => 202;

    public static async Task<RuntimeEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var endpoint = new RuntimeEndpoint(builder.Build());
        endpoint._server.Run(endpoint.AnswerAsync);
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public void Invoke(string payload) => _events.Writer.TryWrite(payload);

    public async Task<Received> ReceiveAsync(Func<Received, bool> which)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var received = await _received.Reader.ReadAsync(limit.Token);
            if (which(received))
                return received;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Nobody waits for the invocation that never comes.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.GetEncodedPathAndQuery();
        var (response, answer) = (context.Response, default(string));
        if (path == Prefix + "/2018-06-01/runtime/invocation/next")
        {
            answer = await _events.Reader.ReadAsync(context.RequestAborted);
            response.Headers["Lambda-Runtime-Aws-Request-Id"] = $"request-{++_invocations}";
            response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{(Time.GetUtcNow() + TimeLimit).ToUnixTimeMilliseconds()}";
            response.Headers["Lambda-Runtime-Trace-Id"] = "Root=1-5759e988-bd862e3fe1be46a994272793";
        }
        else
        {
            using var reader = new StreamReader(context.Request.Body);
            _received.Writer.TryWrite(new Received(context.Request.Method, path, new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync()));
            var about = $"{path} {context.Request.Headers["X-Amz-Target"]}";
            answer = Answers.FirstOrDefault(answer => about.Contains(answer.Key, StringComparison.Ordinal)).Value;
        }
        response.StatusCode = answer is null ? Status(path) : 200;
        response.ContentType = "application/json";
        await response.WriteAsync(answer ?? "");
    }
}
