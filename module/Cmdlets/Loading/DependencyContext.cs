using System.Reflection;
using System.Runtime.Loader;

namespace CequenceApigw.Cmdlets.Loading;

/// <summary>
/// The load context of the engine and of all third-party assemblies: other modules of the session may bring other versions of them,
/// and neither sees the other's.
/// </summary>
/// <param name="folder">Where the assemblies lie, and nothing but them.</param>
internal sealed class DependencyContext(string folder) : AssemblyLoadContext("CequenceApigw")
{
    private const string OurNames = "CequenceApigw.";

    /// <summary>An assembly that the cmdlets refer to, if it is ours, of this version, and in the folder; else null.</summary>
    public Assembly? Ours(AssemblyName wanted) =>
        wanted.Name!.StartsWith(OurNames, StringComparison.Ordinal) && Find(wanted) is { } file
            && AssemblyName.GetAssemblyName(file).FullName == wanted.FullName
            ? LoadFromAssemblyPath(file)
            : null;

    /// <summary>What the folder's assemblies refer to; what isn't in the folder is .NET's or PowerShell's own.</summary>
    protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;

    private string? Find(AssemblyName wanted) => Path.Combine(folder, wanted.Name + ".dll") is var file && File.Exists(file) ? file : null;
}
