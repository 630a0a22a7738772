using System.IO.Compression;
using System.Reflection;
using CequenceApigw.Engine;

namespace CequenceApigw.Chaos;

/// <summary>The repository's templates, and a package of nothing: the functions run in this process.</summary>
internal static class ChaosArtifact
{
    private static readonly DateTimeOffset Always = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<IntegrationArtifact> Made = new(Make);

    public static IntegrationArtifact Value => Made.Value;

    private static IntegrationArtifact Make()
    {
        var zip = Path.Combine(Directory.CreateTempSubdirectory("chaos-").FullName, "cequence-apigw-function.zip");
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            archive.CreateEntry("bootstrap").LastWriteTime = Always;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(zip)!, recursive: true);
        return new IntegrationArtifact
        {
            FunctionZipPath = zip,
            AdministrationTemplate = Template("administration"),
            AccountTemplate = Template("account"),
        };
    }

    private static string Template(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
