using CequenceApigw.Tests.Tls;

namespace CequenceApigw.EndToEnd.Tests.LeastPrivilege;

/// <summary>A file with an authority's certificate, for as long as it is needed.</summary>
internal sealed class PemFile : IDisposable
{
    public PemFile()
    {
        using var authority = new TestAuthority();
        File.WriteAllBytes(Path, authority.Pem);
    }

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
