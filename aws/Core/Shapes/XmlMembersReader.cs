using System.Xml.Linq;

namespace CequenceApigw.Aws;

/// <summary>Reads members from an XML element's children.</summary>
internal sealed class XmlMembersReader(XElement? xml) : TextMembersReader(name => Find(xml, name)?.Value)
{
    public override List<string>? List(string name, List<string>? value) => List(name, item => item.Value);

    public override List<double>? List(string name, List<double>? value) => List(name, item => Number(item.Value));

    public override List<DateTime>? List(string name, List<DateTime>? value) => List(name, item => Time(item.Value));

    public override List<T>? List<T>(string name, List<T>? value) => List(name, Object<T>);

    public override T? Structure<T>(string name, T? value) where T : class => Find(xml, name) is { } item ? Object<T>(item) : null;

    private List<T>? List<T>(string name, Func<XElement, T> read) => Find(xml, name) is { } list
        ? [.. list.Elements().Where(item => item.Name.LocalName == "member").Select(read)]
        : null;

    // The namespace is the API version's; the members' names do not depend on it.
    private static XElement? Find(XElement? xml, string name) => xml?.Elements().FirstOrDefault(item => item.Name.LocalName == name);

    private static T Object<T>(XElement item) where T : IShape, new()
    {
        var shape = new T();
        shape.Members(new XmlMembersReader(item));
        return shape;
    }
}
