using System.Reflection;

namespace CequenceApigw.Repository.Tests;

/// <summary>The files of this repository, less what builds make.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", ".git"];

    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any());

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));
}
