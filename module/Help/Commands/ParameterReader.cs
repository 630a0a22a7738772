using System.Reflection;

namespace CequenceApigw.Help.Commands;

/// <summary>Reads a property's parameter attributes.</summary>
internal static class ParameterReader
{
    /// <summary>What SupportsShouldProcess adds.</summary>
    public static IReadOnlyList<CommandParameter> ShouldProcess { get; } = [Switch("Confirm", "cf"), Switch("WhatIf", "wi")];

    /// <summary>One for every parameter attribute; none for a property that is no parameter or isn't shown.</summary>
    public static IEnumerable<CommandParameter> Read(PropertyInfo property)
    {
        var attributes = property.GetCustomAttributesData();
        return attributes.Where(data => data.AttributeType.Name == "ParameterAttribute" && data.Named("DontShow") is not true).Select(parameter => new CommandParameter
        {
            ParameterSet = parameter.Named("ParameterSetName") as string,
            Name = property.Name,
            Type = TypeName(property.PropertyType),
            Aliases = Texts(attributes, "AliasAttribute"),
            Values = Texts(attributes, "ValidateSetAttribute") is [_, ..] values ? values : Members(property.PropertyType),
            IsMandatory = parameter.Named("Mandatory") is true,
            Position = parameter.Named("Position") as int?,
            PipelineInput = (parameter.Named("ValueFromPipeline"), parameter.Named("ValueFromPipelineByPropertyName")) switch
            {
                (true, true) => "True (ByValue, ByPropertyName)",
                (true, _) => "True (ByValue)",
                (_, true) => "True (ByPropertyName)",
                _ => "False",
            },
        });
    }

    private static CommandParameter Switch(string name, string alias) => new()
    {
        ParameterSet = null, Name = name, Type = "SwitchParameter", Aliases = [alias], Values = [], IsMandatory = false, Position = null, PipelineInput = "False",
    };

    private static string TypeName(Type type) => type switch
    {
        { IsArray: true } => TypeName(type.GetElementType()!) + "[]",
        { IsGenericType: true, Name: "Nullable`1" } => TypeName(type.GetGenericArguments()[0]),
        _ => type.Name,
    };

    private static IReadOnlyList<string> Members(Type type) => type switch
    {
        { IsArray: true } => Members(type.GetElementType()!),
        { IsGenericType: true, Name: "Nullable`1" } => Members(type.GetGenericArguments()[0]),
        { IsEnum: true } => type.GetEnumNames(),
        _ => [],
    };

    private static List<string> Texts(IList<CustomAttributeData> attributes, string name) => [.. attributes.Where(data => data.AttributeType.Name == name)
        .SelectMany(data => (IEnumerable<CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!)
        .Select(argument => (string)argument.Value!)];
}
