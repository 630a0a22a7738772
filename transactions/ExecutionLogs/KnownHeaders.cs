using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>The headers that say something about the message beyond themselves; of a repeated one the first, empty where absent.</summary>
internal readonly ref struct KnownHeaders
{
    public KnownHeaders(LoggedHeaders headers)
    {
        for (var at = 0; at < headers.Count; at++)
        {
            var name = headers.Name(at);
            if (ContentType.IsEmpty && HttpToken.EqualsIgnoreCase(name, "content-type"u8))
                ContentType = headers.Value(at);
            else if (!HasSoapAction && HttpToken.EqualsIgnoreCase(name, "soapaction"u8))
                HasSoapAction = true;
            else if (ForwardedFor.IsEmpty && HttpToken.EqualsIgnoreCase(name, "x-forwarded-for"u8))
                ForwardedFor = headers.Value(at);
            else if (ForwardedProto.IsEmpty && HttpToken.EqualsIgnoreCase(name, "x-forwarded-proto"u8))
                ForwardedProto = headers.Value(at);
            else if (Host.IsEmpty && HttpToken.EqualsIgnoreCase(name, "host"u8))
                Host = headers.Value(at);
        }
        // Of a cut list of addresses all but the last are whole. The comma stays: who is last is unknown.
        if (ForwardedFor.IsEmpty && HttpToken.EqualsIgnoreCase(headers.CutName, "x-forwarded-for"u8))
            ForwardedFor = headers.CutValue[..(headers.CutValue.LastIndexOf((byte)',') + 1)];
    }

    public ReadOnlySpan<byte> ContentType { get; }

    /// <summary>SOAP 1.1 requires the header; its value may be empty.</summary>
    public bool HasSoapAction { get; }

    public ReadOnlySpan<byte> ForwardedFor { get; }

    public ReadOnlySpan<byte> ForwardedProto { get; }

    public ReadOnlySpan<byte> Host { get; }
}
