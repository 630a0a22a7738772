using System.Reflection;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>The types that others see when they look at a type: of its public and protected members, and its attributes.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Of(Type type) => Types(type).SelectMany(Parts).Distinct();

    private static IEnumerable<Type> Types(Type type)
    {
        List<Type?> seen = [type.BaseType, .. type.GetInterfaces(), .. Attributes(type)];
        foreach (var member in type.GetMembers(Declared).Where(IsVisible))
        {
            seen.AddRange(Attributes(member));
            seen.AddRange(member switch
            {
                FieldInfo field => [field.FieldType],
                PropertyInfo property => [property.PropertyType],
                EventInfo happening => [happening.EventHandlerType],
                MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
                ConstructorInfo constructor => [.. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
                _ => [],
            });
        }
        return seen.OfType<Type>();
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod!),
        _ => false,
    };

    private static IEnumerable<Type> Attributes(MemberInfo member) =>
        member.GetCustomAttributesData().SelectMany(data => data.ConstructorArguments.SelectMany(Values)).OfType<Type>();

    private static IEnumerable<object?> Values(CustomAttributeTypedArgument argument) =>
        argument.Value is IEnumerable<CustomAttributeTypedArgument> several ? several.SelectMany(Values) : [argument.Value];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
