using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CequenceApigw.Tests.Tls;

/// <summary>An Edge behind TLS: answers every request on a connection of its own.</summary>
internal sealed class TlsEndpoint : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly SslStreamCertificateContext _context;
    private int _requests;

    /// <param name="certificate">The server's own, with its key.</param>
    /// <param name="between">Sent along: the authorities between it and the root.</param>
    public TlsEndpoint(X509Certificate2 certificate, params X509Certificate2[] between)
    {
        _certificate = certificate;
        _context = SslStreamCertificateContext.Create(certificate, [.. between], offline: true);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = ServeAsync();
    }

    public int Port { get; }

    public Uri Address => new($"https://localhost:{Port}/api-transactions");

    public string Answer { get; init; } = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /// <summary>Requests that came through TLS.</summary>
    public int Requests => _requests;

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        try
        {
            using var _ = connection;
            await using var tls = new SslStream(connection.GetStream());
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = _context });
            if (!await ReadRequestAsync(tls))
                return;
            Interlocked.Increment(ref _requests);
            await tls.WriteAsync(Encoding.ASCII.GetBytes(Answer));
            await tls.ShutdownAsync();
        }
        // The client doesn't trust the certificate.
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
        }
    }

    // To its end: a connection that is closed with something unread is reset, and the answer lost.
    private static async Task<bool> ReadRequestAsync(SslStream tls)
    {
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (await tls.ReadAsync(buffer) is > 0 and var read)
        {
            var text = request.Append(Encoding.ASCII.GetString(buffer, 0, read)).ToString();
            if (text.Split("\r\n\r\n", 2) is [var head, var body] && body.Length >= ContentLength(head))
                return true;
        }
        return false;
    }

    private static int ContentLength(string head) => head.Split("\r\n").Select(line => line.Split(": "))
        .Where(header => header[0] == "Content-Length").Select(header => int.Parse(header[1])).FirstOrDefault();
}
