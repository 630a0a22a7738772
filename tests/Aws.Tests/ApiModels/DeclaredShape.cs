using System.Reflection;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.ApiModels;

/// <summary>What one of our shapes declares.</summary>
internal static class DeclaredShape
{
    public static List<RecordedMember> Members(Type type)
    {
        var members = new List<RecordedMember>();
        Visit(type, new MemberRecorder(members, _ => false));
        return members;
    }

    /// <summary>The properties that hold the member, once it is read.</summary>
    public static List<string> Properties(Type type, RecordedMember member)
    {
        var shape = Visit(type, new MemberRecorder([], other => other with { HasDefault = member.HasDefault } == member));
        return
        [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               where property.DeclaringType == type && property.GetValue(shape) is not null
               select property.Name,
        ];
    }

    private static object Visit(Type type, MemberRecorder recorder)
    {
        var shape = Activator.CreateInstance(type)!;
        if (shape is AmazonWebServiceResponse and not IShape)
            return shape;
        ((IShape)shape).Members(recorder);
        return shape;
    }
}
