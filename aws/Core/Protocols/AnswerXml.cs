using System.Xml;
using System.Xml.Linq;

namespace CequenceApigw.Aws;

/// <summary>XML of an answer: without a DTD, and so without entities that grow, and no deeper than System.Text.Json reads JSON.</summary>
internal sealed class AnswerXml : XmlTextReader
{
    private const int MaxDepth = 64;

    private AnswerXml(Stream xml) : base(xml)
    {
        DtdProcessing = DtdProcessing.Prohibit;
        XmlResolver = null;
        Normalization = true;
        WhitespaceHandling = WhitespaceHandling.Significant;
    }

    /// <summary>The root element.</summary>
    /// <exception cref="XmlException">It is no XML, has a DTD or is deeper.</exception>
    public static XElement Parse(byte[] body)
    {
        using var reader = new AnswerXml(new MemoryStream(body));
        return XDocument.Load(reader).Root!;
    }

    public override bool Read() =>
        base.Read() && (Depth <= MaxDepth ? true : throw new XmlException($"There are more than {MaxDepth} elements in each other."));
}
