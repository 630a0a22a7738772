using System.IO.Compression;
using CequenceApigw.Engine;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>The product's templates, and a package of nothing: discovery runs in the tests' own process.</summary>
internal static class EmptyPackage
{
    private static readonly string Product = Path.Combine(AppContext.BaseDirectory, "product");

    private static readonly Lazy<IntegrationArtifact> Made = new(Make);

    public static IntegrationArtifact Artifact => Made.Value;

    private static IntegrationArtifact Make()
    {
        var zip = Path.Combine(AppContext.BaseDirectory, "empty.zip");
        using (var archive = new ZipArchive(File.Create(zip), ZipArchiveMode.Create))
            archive.CreateEntry("bootstrap");
        return IntegrationArtifact.FromDirectory(Product) with { FunctionZipPath = zip };
    }
}
