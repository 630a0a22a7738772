using System.Text;
using System.Xml;
using System.Xml.Linq;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.S3;

/// <summary>S3's XML answers and inputs.</summary>
internal static class S3Xml
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static readonly XNamespace Names = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static AwsAnswer Answer(XElement element)
    {
        foreach (var each in element.DescendantsAndSelf()) each.Name = Names + each.Name.LocalName;
        return Render(200, element);
    }

    /// <summary>Errors are in no namespace.</summary>
    public static AwsAnswer Error(AwsException error, S3Address address) =>
        Render(error.Status, new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            address.Bucket is null ? null : new XElement("BucketName", address.Bucket),
            address.Key is null ? null : new XElement("Key", address.Key),
            new XElement("RequestId", Guid.NewGuid())));

    /// <summary>The elements of a body by local name; null where there is no body.</summary>
    public static XElement? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return null;
        try
        {
            var root = XElement.Parse(Encoding.UTF8.GetString(body.Span));
            foreach (var each in root.DescendantsAndSelf()) each.Name = each.Name.LocalName;
            return root;
        }
        catch (XmlException)
        {
            throw new AwsException("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    private static AwsAnswer Render(int status, XElement element) =>
        new(status, "application/xml", Encoding.UTF8.GetBytes(Declaration + element.ToString(SaveOptions.DisableFormatting)));
}
