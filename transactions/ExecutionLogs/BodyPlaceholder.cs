using System.Text;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What is sent in place of a body that the log cuts, by content type: the product guide's table.</summary>
internal static class BodyPlaceholder
{
    private static ReadOnlySpan<byte> Form => "cq_body_truncated=true"u8;

    private static ReadOnlySpan<byte> Json => "{ \"cq_body_truncated\": \"true\" }"u8;

    private static ReadOnlySpan<byte> Xml => "<cq_body_truncated>true</cq_body_truncated>"u8;

    private static ReadOnlySpan<byte> Soap => "<soap:Body><cq_body_truncated>true</cq_body_truncated></soap:Body>"u8;

    private static ReadOnlySpan<byte> Html => "<div>cq_body_truncated: true</div>"u8;

    /// <summary>The placeholder for a content type; the one for JSON where the type is another or unknown.</summary>
    /// <param name="contentType">The value of Content-Type; parameters are ignored.</param>
    /// <param name="soapAction">Whether the request has the header that SOAP 1.1 requires; its type is plain text/xml.</param>
    public static ReadOnlySpan<byte> For(ReadOnlySpan<byte> contentType, bool soapAction)
    {
        // A comma joins the values of a header that was sent twice.
        var end = contentType.IndexOfAny((byte)';', (byte)',');
        var type = (end < 0 ? contentType : contentType[..end]).Trim(" \t"u8);
        if (Is(type, "application/x-www-form-urlencoded") || Is(type, "multipart/form-data"))
            return Form;
        if (Is(type, "text/html") || Is(type, "application/xhtml+xml"))
            return Html;
        if (Is(type, "application/soap+xml"))
            return Soap;
        if (Is(type, "text/xml") || Is(type, "application/xml") || EndsWith(type, "+xml"))
            return soapAction && Is(type, "text/xml") ? Soap : Xml;
        return Json;
    }

    private static bool Is(ReadOnlySpan<byte> type, string name) => Ascii.EqualsIgnoreCase(type, name);

    private static bool EndsWith(ReadOnlySpan<byte> type, string suffix) =>
        type.Length > suffix.Length && Ascii.EqualsIgnoreCase(type[^suffix.Length..], suffix);
}
