using System.Collections.Concurrent;
using CequenceApigw.Configuration;

namespace CequenceApigw.Engine.Preflight;

/// <summary>
/// Connections to UAP, which trust the authorities that a request names beside the system's. A redirect would carry the client's secret
/// to another host, so none is followed.
/// </summary>
internal sealed class UapConnections : HttpMessageHandler
{
    /// <summary>The request's private authorities.</summary>
    public static readonly HttpRequestOptionsKey<PrivateAuthorities> Authorities = new(nameof(PrivateAuthorities));

    private readonly HttpMessageInvoker _public = new(Handler());
    private readonly ConcurrentDictionary<string, HttpMessageInvoker> _private = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request.Options.TryGetValue(Authorities, out var trusted) ? Trusting(trusted) : _public).SendAsync(request, cancellationToken);

    // By content: each run reads the file anew.
    private HttpMessageInvoker Trusting(PrivateAuthorities trusted) => _private.GetOrAdd(
        string.Join(',', trusted.Certificates.Select(certificate => certificate.Thumbprint)),
        _ =>
        {
            var handler = Handler();
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => trusted.Accepts(certificate, chain, errors);
            return new HttpMessageInvoker(handler);
        });

    private static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) };
}
