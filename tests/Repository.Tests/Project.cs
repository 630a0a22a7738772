using System.Text.Json;
using System.Xml.Linq;

namespace CequenceApigw.Repository.Tests;

/// <summary>A project, the packages it was restored with, and the assembly it was built to.</summary>
internal sealed class Project(string file)
{
    private readonly XDocument _project = XDocument.Load(file);

    public string Folder { get; } = Path.GetDirectoryName(file)!;

    public IReadOnlyList<string> PackageReferences => [.. _project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value)];

    /// <summary>The newest of its builds.</summary>
    public string Assembly
    {
        get
        {
            var name = _project.Descendants("AssemblyName").SingleOrDefault()?.Value ?? Path.GetFileNameWithoutExtension(file);
            return Directory.EnumerateFiles(Path.Combine(Folder, "obj"), name + ".dll", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}ref", StringComparison.Ordinal)).MaxBy(File.GetLastWriteTimeUtc)
                ?? throw new FileNotFoundException($"{file} isn't built.");
        }
    }

    /// <summary>The packages of its restore, with those that packages bring.</summary>
    public IReadOnlyList<RestoredPackage> Packages
    {
        get
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "obj", "project.assets.json")));
            var folder = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
            return [.. assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => RestoredPackage.Of(library, Path.Combine(folder, library.Name.ToLowerInvariant())))];
        }
    }
}
