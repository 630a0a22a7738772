using System.Text.Json;
using System.Xml.Linq;

namespace CequenceApigw.Repository.Tests;

/// <summary>A package as a project uses it.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Assemblies">Simple names of the assemblies that it is compiled against.</param>
/// <param name="IsShipped">Whether anything of it comes with the product.</param>
/// <param name="License">SPDX expression of its nuspec; empty if it has none.</param>
internal sealed record RestoredPackage(string Name, IReadOnlyList<string> Assemblies, bool IsShipped, string License)
{
    public static RestoredPackage Of(JsonProperty library, string folder)
    {
        var nuspec = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        return new RestoredPackage(
            library.Name.Split('/')[0],
            [.. Files(library, "compile").Select(file => Path.GetFileNameWithoutExtension(file))],
            Files(library, "runtime").Any(file => file.EndsWith(".dll", StringComparison.Ordinal)),
            nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value ?? "");
    }

    private static IEnumerable<string> Files(JsonProperty library, string group) =>
        library.Value.TryGetProperty(group, out var files) ? files.EnumerateObject().Select(file => file.Name) : [];
}
