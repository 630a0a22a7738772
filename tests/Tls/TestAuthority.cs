using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CequenceApigw.Tests.Tls;

/// <summary>A certificate authority of a customer's own: a root, or one below another.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public TestAuthority(string name = "Example Corp Root", int expiresInDays = 730) =>
        Certificate = Request(name, ECDsa.Create(ECCurve.NamedCurves.nistP256)).CreateSelfSigned(Now.AddYears(-2), Now.AddDays(expiresInDays));

    private TestAuthority(X509Certificate2 certificate) => Certificate = certificate;

    public X509Certificate2 Certificate { get; }

    public byte[] Pem => Encoding.ASCII.GetBytes(Certificate.ExportCertificatePem());

    /// <summary>An authority that this one certifies.</summary>
    public TestAuthority Below(string name)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TestAuthority(Sign(Request(name, key), key, expiresInDays: 365));
    }

    /// <summary>A server's certificate with its key.</summary>
    public X509Certificate2 Issue(string host = "localhost", int expiresInDays = 30, string purpose = "1.3.6.1.5.5.7.3.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        return Sign(request, key, expiresInDays);
    }

    public void Dispose() => Certificate.Dispose();

    private static CertificateRequest Request(string name, ECDsa key)
    {
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        return request;
    }

    private X509Certificate2 Sign(CertificateRequest request, ECDsa key, int expiresInDays)
    {
        using var signed = request.Create(Certificate, Now.AddYears(-1), Now.AddDays(expiresInDays), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
