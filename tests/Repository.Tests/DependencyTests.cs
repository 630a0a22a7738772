using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace CequenceApigw.Repository.Tests;

/// <summary>What the product is made of: nothing unused, nothing unlisted, nothing unlocked.</summary>
public sealed class DependencyTests
{
    private static readonly string[] Allowed = ["Apache-2.0", "MIT"];

    // AWSSDK.Core loads these by name, for profiles that sign in by SSO.
    private static readonly string[] FoundByName = ["AWSSDK.SSO", "AWSSDK.SSOOIDC"];

    // What isn't referenced by a test: the tests' own packages are runners and analyzers as well.
    public static TheoryData<string> Projects => [.. Repository.Files("*.csproj").Select(Relative).Where(project => !project.StartsWith("tests", StringComparison.Ordinal))];

    public static TheoryData<string> Shipped => [.. new[] { "module/Cmdlets/CequenceApigw.Cmdlets.csproj", "function/CequenceApigw.Function.csproj" }
        .SelectMany(project => Open(project).Packages).Where(package => package.IsShipped).Select(package => package.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_package_is_unused(string project)
    {
        var opened = Open(project);
        var (packages, references) = (opened.Packages, References(opened.Assembly));

        Assert.All(opened.PackageReferences.Except(FoundByName), name =>
            Assert.Contains(references, reference => packages.Single(package => package.Name == name).Assemblies.Contains(reference)));
    }

    [Fact]
    public void Every_version_is_some_projects()
    {
        var versions = XDocument.Parse(Repository.Text("Directory.Packages.props")).Descendants("PackageVersion").Select(version => version.Attribute("Include")!.Value);
        var used = Repository.Files("*.csproj").SelectMany(file => new Project(file).PackageReferences).ToHashSet();

        Assert.All(versions, version => Assert.Contains(version, used));
    }

    [Fact]
    public void Every_project_is_locked() =>
        Assert.All(Repository.Files("*.csproj"), project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));

    [Fact]
    public void CI_restores_what_is_locked()
    {
        const string locked = "Condition=\"'$(CI)' == 'true'\">true</RestoreLockedMode>";
        Assert.Contains(locked, Repository.Text("Directory.Build.props"), StringComparison.Ordinal);
        var commands = Repository.Text(".ci/run").Split('\n').ToList();

        Assert.InRange(commands.IndexOf("export CI=true"), 0, commands.FindIndex(command => command.StartsWith("dotnet", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void What_is_shipped_is_listed_with_its_licence(string name)
    {
        var licence = Shipping(name).License;

        Assert.Contains(licence, Allowed);
        Assert.Contains(Repository.Text("docs/dependencies.md").Split('\n'), line => line.StartsWith($"| {name} |", StringComparison.Ordinal) && line.Contains($"| {licence} |", StringComparison.Ordinal));
    }

    private static RestoredPackage Shipping(string name) =>
        new[] { "module/Cmdlets/CequenceApigw.Cmdlets.csproj", "function/CequenceApigw.Function.csproj" }
            .SelectMany(project => Open(project).Packages).First(package => package.Name == name);

    private static Project Open(string project) => new(Path.Combine(Repository.Root, project));

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');

    private static List<string> References(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }
}
