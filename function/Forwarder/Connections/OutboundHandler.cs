using System.Net;
using CequenceApigw.Configuration;

namespace CequenceApigw.Function.Forwarder.Connections;

/// <summary>
/// Connections to the Edge and the token endpoint alone. A redirect would carry the token to another host, so none is followed.
/// Connections are renewed, so that changed addresses are seen.
/// </summary>
/// <param name="proxy">The way out.</param>
/// <param name="authorities">Those to trust beside the system's, read before the first connection; null for none.</param>
internal sealed class OutboundHandler(IWebProxy proxy, PrivateCaObject? authorities) : HttpMessageHandler
{
    // A token's answer has some kilobytes; of the Edge's only the status is read.
    private const int LargestAnswer = 1 << 20;

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile HttpMessageInvoker? _connections;

    /// <summary>A client over such connections; an answer that is read whole has 1 MiB at most. Whoever calls limits the time.</summary>
    /// <param name="proxy">The way out.</param>
    /// <param name="authorities">Those to trust beside the system's; null for none.</param>
    public static HttpClient Client(IWebProxy proxy, PrivateCaObject? authorities) =>
        new(new OutboundHandler(proxy, authorities)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var connections = _connections ?? await ConnectAsync(cancellationToken).ConfigureAwait(false);
        return await connections.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        _connections?.Dispose();
        _one.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpMessageInvoker> ConnectAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _connections ??= new HttpMessageInvoker(
                Connections(authorities is null ? null : await authorities.ReadAsync(cancellationToken).ConfigureAwait(false)));
        }
        finally
        {
            _one.Release();
        }
    }

    private SocketsHttpHandler Connections(PrivateAuthorities? trusted)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = proxy,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (trusted is not null)
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => trusted.Accepts(certificate, chain, errors);
        return handler;
    }
}
