using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace CequenceApigw.Function.Tests.Runtime;

/// <summary>A Lambda Runtime API on the loopback, under a path, which plays AWS's other endpoints too.</summary>
internal sealed class RuntimeEndpoint : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<string> _events = Channel.CreateUnbounded<string>();
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private int _invocations;

    public RuntimeEndpoint()
    {
        Origin = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>One request that isn't the wait for the next invocation.</summary>
    /// <param name="Method">HTTP method.</param>
    /// <param name="Path">Path behind the origin, with the query.</param>
    /// <param name="Headers">Its headers.</param>
    /// <param name="Body">Its body as text.</param>
    public sealed record Received(string Method, string Path, WebHeaderCollection Headers, string Body);

    public string Origin { get; }

    /// <summary>Value of AWS_LAMBDA_RUNTIME_API.</summary>
    public string Address => Origin["http://".Length..] + "/runtimes/7";

    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Bodies of answers by a part of the path and query, or by the x-amz-target header; an empty one otherwise.</summary>
    public ConcurrentDictionary<string, string> Answers { get; } = [];

    /// <summary>Status of the answers to the invocations' results.</summary>
    public Func<string, int> Status { get; set; } = _ => 202;

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

    public void Dispose() => _listener.Close();

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.RawUrl!;
        if (path == "/runtimes/7/2018-06-01/runtime/invocation/next")
        {
            var payload = await _events.Reader.ReadAsync();
            context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = $"request-{++_invocations}";
            context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{(DateTimeOffset.UtcNow + TimeLimit).ToUnixTimeMilliseconds()}";
            context.Response.Headers["Lambda-Runtime-Trace-Id"] = "Root=1-5759e988-bd862e3fe1be46a994272793";
            await WriteAsync(context.Response, 200, payload);
            return;
        }
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        _received.Writer.TryWrite(new Received(context.Request.HttpMethod, path, (WebHeaderCollection)context.Request.Headers, body));
        var about = $"{path} {context.Request.Headers["X-Amz-Target"]}";
        var answer = Answers.FirstOrDefault(answer => about.Contains(answer.Key, StringComparison.Ordinal)).Value;
        await WriteAsync(context.Response, answer is null ? Status(path) : 200, answer ?? "");
    }

    private static async Task WriteAsync(HttpListenerResponse response, int status, string body)
    {
        response.StatusCode = status;
        response.ContentType = "application/json";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
        response.Close();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
