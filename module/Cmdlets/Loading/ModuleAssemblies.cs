using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;

namespace CequenceApigw.Cmdlets.Loading;

/// <summary>Lets the cmdlets find the engine while the module is imported; PowerShell calls it, once for each session that imports.</summary>
public sealed class ModuleAssemblies : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly DependencyContext Dependencies =
        new(Path.Combine(Path.GetDirectoryName(typeof(ModuleAssemblies).Assembly.Location)!, "Dependencies"));

    /// <inheritdoc/>
    public void OnImport() => AssemblyLoadContext.Default.Resolving += Resolve;

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => AssemblyLoadContext.Default.Resolving -= Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName wanted) => Dependencies.Ours(wanted);
}
