using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CequenceApigw.Configuration;

/// <summary>
/// Certificate authorities of the customer's own, trusted beside the system's: for whoever connects to the Edge and the token endpoint.
/// </summary>
public sealed class PrivateAuthorities
{
    /// <summary>The largest PEM file, in bytes.</summary>
    public const int LargestSize = 64 * 1024;

    // https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12: TLS server authentication.
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private PrivateAuthorities(X509Certificate2Collection certificates) => Certificates = certificates;

    /// <summary>Roots, and intermediates if servers don't send them.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>Reads certificates in PEM.</summary>
    /// <exception cref="FormatException">It isn't that, has no root or something that is no authority, or it holds a private key.</exception>
    public static PrivateAuthorities Parse(ReadOnlySpan<byte> pem)
    {
        if (pem.Length > LargestSize)
            throw new FormatException($"It has more than {LargestSize} bytes.");
        var text = Encoding.ASCII.GetString(pem);
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
            throw new FormatException("It holds a private key, which must stay where it is: only certificates are wanted.");
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(text);
        }
        catch (CryptographicException exception)
        {
            throw new FormatException("It holds a certificate that can't be read.", exception);
        }
        if (!certificates.Any(IsRoot))
            throw new FormatException("It holds no root certificate in PEM: chains are followed up to the authority that signed itself.");
        if (certificates.FirstOrDefault(certificate => !IsAuthority(certificate)) is { } other)
            throw new FormatException($"'{other.Subject}' is no certificate authority, but a single server's or person's certificate.");
        return new PrivateAuthorities(certificates);
    }

    /// <summary>
    /// The validation of a server's certificate: the system's, or else the same with these authorities. Host name, dates, purpose and
    /// every signature count either way.
    /// </summary>
    public bool Accepts(X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        // Another host's certificate, or none, isn't a matter of trust.
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server)
            return false;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Certificates);
        if (presented is not null)
            chain.ChainPolicy.ExtraStore.AddRange(presented.ChainPolicy.ExtraStore);
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        // As SslStream does by default; private authorities seldom publish revocations where a function can reach them.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(server);
    }

    private static bool IsRoot(X509Certificate2 certificate) =>
        certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static bool IsAuthority(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(constraints => constraints.CertificateAuthority);
}
