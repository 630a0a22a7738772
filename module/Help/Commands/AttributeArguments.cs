using System.Reflection;

namespace CequenceApigw.Help.Commands;

/// <summary>What an attribute was declared with.</summary>
internal static class AttributeArguments
{
    /// <summary>The value of a named argument; null where it isn't given.</summary>
    public static object? Named(this CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.MemberName == name).Select(argument => argument.TypedValue.Value).FirstOrDefault();
}
