using System.Net;

namespace CequenceApigw.Function.Forwarder.Connections;

/// <summary>The environment's proxy (HTTPS_PROXY, NO_PROXY), with the credentials that the client secret holds for it, if any.</summary>
/// <param name="environment">Tells where requests go: <see cref="HttpClient.DefaultProxy"/>.</param>
internal sealed class OutboundProxy(IWebProxy environment) : IWebProxy, ICredentials
{
    private volatile NetworkCredential? _credential;

    // Asked for once, before the secret has been read: so it is always this object, which answers anew each time.
    public ICredentials? Credentials
    {
        get => this;
        set => throw new NotSupportedException("They come from the client secret.");
    }

    /// <summary>What the client secret says now; null for a proxy that asks for nothing.</summary>
    public void Use(NetworkCredential? credential) => _credential = credential;

    public NetworkCredential? GetCredential(Uri uri, string authType) => _credential;

    public Uri? GetProxy(Uri destination) => environment.GetProxy(destination);

    public bool IsBypassed(Uri host) => environment.IsBypassed(host);
}
