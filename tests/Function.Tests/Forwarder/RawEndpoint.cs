using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CequenceApigw.Function.Tests.Forwarder;

/// <summary>Takes a request on each connection, sends the next text whatever it is, and resets the connection.</summary>
internal sealed class RawEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _silent = [];
    private int _requests;

    public RawEndpoint()
    {
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api-transactions");
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>What is sent; nothing at all, with the connection kept open, for null.</summary>
    public ConcurrentQueue<string?> Answers { get; } = [];

    public int Requests => _requests;

    /// <summary>Runs after each request has come.</summary>
    public Action? Received { get; set; }

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var connection in _silent)
            connection.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        var stream = connection.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        // The test's body, an object.
        while (!request.ToString().EndsWith('}') && await stream.ReadAsync(buffer) is > 0 and var read)
            request.Append(Encoding.ASCII.GetString(buffer, 0, read));
        Interlocked.Increment(ref _requests);
        Answers.TryDequeue(out var answer);
        if (answer is null)
        {
            _silent.Add(connection);
        }
        else
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
            // The client is to read what was sent before the reset discards it.
            await Task.Delay(50);
            connection.LingerState = new LingerOption(true, 0);
            connection.Dispose();
        }
        Received?.Invoke();
    }
}
