using System.Buffers;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.Redacting;

/// <summary>
/// Takes secrets out of a transaction's URI and bodies; headers are replaced as they are written. Its buffers are used again
/// for each transaction.
/// </summary>
internal sealed class TransactionRedactor(Redaction redaction)
{
    private readonly ArrayBufferWriter<byte> _uri = new();
    private readonly ArrayBufferWriter<byte> _requestBody = new();
    private readonly ArrayBufferWriter<byte> _responseBody = new();

    /// <summary>The transaction without the secrets. Valid until the next one.</summary>
    public Transaction Redact(in Transaction transaction)
    {
        var redacted = transaction with
        {
            Host = redaction.HidesHost ? default : transaction.Host,
            ClientIp = redaction.HidesClient ? default : transaction.ClientIp,
            ConnectionIp = redaction.HidesClient ? default : transaction.ConnectionIp,
        };
        return redaction.Members.IsEmpty ? redacted : WithoutMembers(redacted);
    }

    private Transaction WithoutMembers(scoped in Transaction transaction)
    {
        var request = new KnownHeaders(transaction.RequestHeaders);
        var response = new KnownHeaders(transaction.ResponseHeaders);
        var requestPlaceholder = BodyPlaceholder.For(request.ContentType, request.HasSoapAction);
        var responsePlaceholder = BodyPlaceholder.For(response.ContentType, request.HasSoapAction);
        var requestBody = Body(transaction.RequestBody, request.ContentType, requestPlaceholder, _requestBody);
        var responseBody = Body(transaction.ResponseBody, response.ContentType, responsePlaceholder, _responseBody);
        _uri.ResetWrittenCount();
        FieldRedaction.WriteUri(transaction.Uri, redaction.Members, _uri);
        return transaction with
        {
            Uri = _uri.WrittenSpan,
            RequestBody = requestBody,
            ResponseBody = responseBody,
            // As with truncated bodies: where neither can be judged, the Edge is to be told.
            DiscoveryOnly = transaction.DiscoveryOnly
                || requestBody.SequenceEqual(requestPlaceholder) && responseBody.SequenceEqual(responsePlaceholder),
        };
    }

    private ReadOnlySpan<byte> Body(
        ReadOnlySpan<byte> body, ReadOnlySpan<byte> contentType, ReadOnlySpan<byte> placeholder, ArrayBufferWriter<byte> buffer)
    {
        var type = MediaType.Of(contentType);
        buffer.ResetWrittenCount();
        if (JsonRedaction.Concerns(body, MediaType.IsJson(type)))
            return JsonRedaction.TryWrite(body, redaction.Members, buffer) ? buffer.WrittenSpan : placeholder;
        // The log may have cut the header that tells the type, and gateways call every text JSON that nobody gave one.
        var isUntyped = type.IsEmpty || MediaType.IsJson(type);
        if ((isUntyped || MediaType.IsMultipart(type)) && FieldRedaction.IsInMultipart(body, redaction.Members))
            return placeholder;
        if (!isUntyped && !MediaType.IsForm(type))
            return body;
        FieldRedaction.Write(body, redaction.Members, buffer);
        return buffer.WrittenSpan;
    }
}
