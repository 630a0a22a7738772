using System.Management.Automation;
using System.Reflection;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>The module's cmdlets as their metadata describes them.</summary>
internal static class CmdletMetadata
{
    public static Assembly ModuleAssembly { get; } = typeof(IntegrationCommand).Assembly;

    public static IReadOnlyList<Type> Types { get; } = [.. ModuleAssembly.GetExportedTypes().Where(type => Attribute<CmdletAttribute>(type) is not null)];

    /// <summary>As data: attributes of the reference assembly remember nothing when they are constructed.</summary>
    public static CustomAttributeData? Attribute<T>(MemberInfo member) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(T));

    public static string Name(Type cmdlet) => string.Join('-', Attribute<CmdletAttribute>(cmdlet)!.ConstructorArguments.Select(argument => argument.Value));
}
