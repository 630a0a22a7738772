using System.Management.Automation;
using System.Reflection;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>
/// Users see types of the cmdlets' assembly alone: the engine and what it brings are loaded apart, and PowerShell knows no name of
/// theirs.
/// </summary>
public sealed class PublicSurfaceTests
{
    private static readonly Assembly Module = typeof(IntegrationCommand).Assembly;
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static TheoryData<Type> Types => [.. Module.GetExportedTypes()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_are_of_the_modules_own_types_PowerShells_and_NETs(Type type) => Assert.Empty(Hidden(type));

    [Fact]
    public void Of_the_hidden_assemblies_the_cmdlets_refer_to_our_own_alone() =>
        Assert.All(Module.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name!.StartsWith("CequenceApigw.", StringComparison.Ordinal) || IsKnown(reference.Name), reference.Name));

    [Theory]
    [InlineData(typeof(PublicProperty), typeof(CountsByName))]
    [InlineData(typeof(ProtectedMethod), typeof(IIntegration))]
    [InlineData(typeof(NamedByAttribute), typeof(IntegrationOptions))]
    public void A_hidden_type_is_found(Type planted, Type hidden) => Assert.Equal([hidden], Hidden(planted));

    private static IEnumerable<Type> Hidden(Type type) =>
        PublicSurface.Of(type).Where(seen => seen.Assembly != Module && !seen.IsGenericParameter && !IsKnown(seen.Assembly.GetName().Name!));

    private static bool IsKnown(string assembly) => assembly == "System.Management.Automation" || File.Exists(Path.Combine(Framework, assembly + ".dll"));

    private sealed class PublicProperty
    {
        public IReadOnlyList<CountsByName[]>? Counts { get; init; }
    }

    private class ProtectedMethod
    {
        protected static void Run(Func<IIntegration, Task> work) => _ = work;
    }

    [OutputType(typeof(IntegrationOptions))]
    private sealed class NamedByAttribute;
}
