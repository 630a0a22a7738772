using System.Text;
using CequenceApigw.Configuration;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.Function.Tests.Forwarder.Connections;

public sealed class PrivateAuthoritiesTests : IDisposable
{
    private readonly TestAuthority _authority = new();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public void Text_between_certificates_is_passed_over() =>
        Assert.Single(PrivateAuthorities.Parse([.. "# Example Corp Root\n"u8, .. _authority.Pem]).Certificates);

    [Theory]
    [InlineData("", "no root certificate")]
    [InlineData("nothing", "no root certificate")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n", "private key")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMC4=\n-----END CERTIFICATE-----\n", "can't be read")]
    public void Anything_else_is_refused(string pem, string reason) => Refused(Encoding.ASCII.GetBytes(pem), reason);

    [Fact]
    public void A_servers_certificate_is_no_authority()
    {
        using var server = _authority.Issue("edge.example.com");

        Refused([.. _authority.Pem, .. Encoding.ASCII.GetBytes("\n" + server.ExportCertificatePem())], "CN=edge.example.com");
    }

    [Fact]
    public void Too_much_is_refused() => Refused(new byte[PrivateAuthorities.LargestSize + 1], "65536 bytes");

    private static void Refused(byte[] pem, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => PrivateAuthorities.Parse(pem)).Message);
}
