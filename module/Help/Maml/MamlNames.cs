using System.Xml.Linq;

namespace CequenceApigw.Help.Maml;

/// <summary>Namespaces of the help file, and the two elements that all parts of it use.</summary>
internal static class MamlNames
{
    public static XNamespace Shell { get; } = "http://msh";

    public static XNamespace MamlName { get; } = "http://schemas.microsoft.com/maml/2004/10";

    public static XNamespace CommandName { get; } = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    public static XNamespace Dev { get; } = "http://schemas.microsoft.com/maml/dev/2004/10";

    public static XElement Description(IEnumerable<string> paragraphs) => new(MamlName + "description", Paragraphs(paragraphs));

    public static IEnumerable<XElement> Paragraphs(IEnumerable<string> paragraphs) => paragraphs.Select(text => new XElement(MamlName + "para", text));
}
