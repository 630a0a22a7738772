using System.IO.Compression;
using CequenceApigw.Benchmarks.Runs;
using CequenceApigw.Engine;

namespace CequenceApigw.Benchmarks.Rollouts;

/// <summary>The repository's templates, and a package of nothing: the simulated functions don't run it.</summary>
internal sealed class ScaleArtifact : IDisposable
{
    private readonly string _zip = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.zip");

    public ScaleArtifact()
    {
        using (var archive = ZipFile.Open(_zip, ZipArchiveMode.Create))
            archive.CreateEntry("bootstrap");
        Value = new IntegrationArtifact
        {
            FunctionZipPath = _zip,
            AdministrationTemplate = Repository.Template("administration.yaml"),
            AccountTemplate = Repository.Template("account.yaml"),
        };
    }

    public IntegrationArtifact Value { get; }

    public void Dispose() => File.Delete(_zip);
}
