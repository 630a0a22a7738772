using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace CequenceApigw.Function.Tests.Forwarder.Connections;

/// <summary>An outbound proxy as companies have them: opens tunnels (RFC 9110, 9.3.6), with or without a password.</summary>
internal sealed class ConnectProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> _next = Channel.CreateUnbounded<string>();
    private readonly string? _authorization;

    /// <param name="credential"><c>user:password</c>; null for a proxy that asks for nothing.</param>
    public ConnectProxy(string? credential = null)
    {
        _authorization = credential is null ? null : $"Proxy-Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(credential))}\r\n";
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Where each tunnel leads, for a name that doesn't exist here.</summary>
    public int? TunnelPort { get; init; }

    /// <summary>What tunnels were asked for: <c>host:port</c>.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Tunnels that were opened.</summary>
    public ConcurrentQueue<string> Opened { get; } = [];

    /// <summary>The next tunnel that is asked for.</summary>
    public async Task<string> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _next.Reader.ReadAsync(limit.Token);
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = TunnelAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TunnelAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            var near = client.GetStream();
            var head = await HeadAsync(near);
            var target = head.Split(' ')[1];
            Asked.Enqueue(target);
            _next.Writer.TryWrite(target);
            if (!head.StartsWith("CONNECT ", StringComparison.Ordinal) || (_authorization is not null && !head.Contains(_authorization, StringComparison.Ordinal)))
            {
                await WriteAsync(near, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"corp\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, TunnelPort ?? int.Parse(target.Split(':')[1]));
            Opened.Enqueue(target);
            await WriteAsync(near, "HTTP/1.1 200 Connection Established\r\n\r\n");
            var far = server.GetStream();
            await Task.WhenAny(near.CopyToAsync(far), far.CopyToAsync(near));
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
        }
    }

    private static async Task<string> HeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) == 1)
            head.Append((char)buffer[0]);
        return head.ToString();
    }

    private static ValueTask WriteAsync(NetworkStream stream, string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text));
}
