using System.Buffers;
using System.Text;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Redacting;

namespace CequenceApigw.Transactions.Writing;

/// <summary>
/// Writes exchanges as the JSON objects that the Edge's <c>/api-transactions</c> takes, members in the order of its data
/// format. Not safe for use by several threads at once.
/// </summary>
/// <param name="source">Where the transactions come from.</param>
/// <param name="redaction">Whose values are replaced; null for none.</param>
public sealed class TransactionWriter(TransactionSource source, Redaction? redaction = null) : IDisposable
{
    // The log doesn't tell which address terminated the request; the format requires one. Our decision.
    private static ReadOnlySpan<byte> NoAddress => "0.0.0.0"u8;

    // Tells the Edge that the bodies can't be judged. A client's own of that name would keep it from judging what is there.
    private static ReadOnlySpan<byte> DiscoveryOnlyHeader => "cq-discovery-only"u8;

    private readonly ArrayBufferWriter<byte> _uri = new();
    private readonly TransactionRedactor? _redactor = redaction is null ? null : new TransactionRedactor(redaction);
    private readonly byte[] _version = Encoding.UTF8.GetBytes(source.Version);
    private readonly byte[] _pool = Encoding.UTF8.GetBytes($"{source.AccountId}:{source.Region}");
    private readonly byte[] _region = Encoding.UTF8.GetBytes(source.Region);
    private readonly byte[] _instance = Encoding.UTF8.GetBytes($"{source.ApiId}/{source.Stage}");
    private IBufferWriter<byte>? _output;

    /// <summary>Bodies so far that a placeholder stands for: the log cuts them or doesn't show them.</summary>
    public long TruncatedBodies { get; private set; }

    /// <summary>For the headers of the request to be written next.</summary>
    internal HeaderBuffer RequestHeaders { get; } = new();

    /// <summary>For the headers of its response.</summary>
    internal HeaderBuffer ResponseHeaders { get; } = new();

    /// <summary>Appends the exchange to the output.</summary>
    /// <exception cref="InvalidOperationException">It is <see cref="Exchange.Untransactable"/>.</exception>
    public void Write(Exchange exchange, IBufferWriter<byte> output)
    {
        if (exchange.Untransactable is { } reason)
            throw new InvalidOperationException($"Request {exchange.TransactionId} can't become a transaction: {reason}.");
        _output = output;
        exchange.WriteTo(this);
        _output = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        RequestHeaders.Dispose();
        ResponseHeaders.Dispose();
    }

    /// <summary>An empty buffer for the URI of the transaction to be written next.</summary>
    internal ArrayBufferWriter<byte> UriBuffer()
    {
        _uri.ResetWrittenCount();
        return _uri;
    }

    internal void Write(in Transaction transaction)
    {
        TruncatedBodies += transaction.TruncatedBodies;
        if (_redactor is null)
            WriteMembers(transaction);
        else
            WriteMembers(_redactor.Redact(transaction));
    }

    private void WriteMembers(in Transaction transaction)
    {
        var json = new JsonOutput(_output!);
        WriteTimestamp(ref json, transaction.Timestamp);
        json.String(",\"version\":\"1.0\",\"transaction-id\":"u8, transaction.Id);
        WriteRequest(ref json, transaction);
        json.String("},\"response\":{\"status-code\":"u8, transaction.Status);
        WriteHeaders(ref json, transaction.ResponseHeaders, discoveryOnly: false);
        WriteBody(ref json, transaction.ResponseBody);
        json.String("},\"txn-meta-data\":{\"source_info\":{\"version\":"u8, _version);
        json.String(",\"type\":\"aws-apigw\",\"pool_id\":"u8, transaction.AccountId.IsEmpty ? _pool : Join(transaction.AccountId, ':', _region));
        json.String(",\"instance_id\":"u8, transaction.ApiId.IsEmpty ? _instance : Join(transaction.ApiId, '/', transaction.Stage));
        json.Raw("}}}"u8);
        json.Flush();
    }

    // Seconds and milliseconds as two numbers: a floating point number would round.
    private static void WriteTimestamp(ref JsonOutput json, long milliseconds)
    {
        json.Raw("{\"timestamp\":\""u8);
        json.Integer(milliseconds / 1000);
        json.Raw("."u8);
        json.Integer(milliseconds % 1000, digits: 3);
        json.Raw("\""u8);
    }

    private void WriteRequest(ref JsonOutput json, in Transaction transaction)
    {
        json.Raw(",\"request\":{"u8);
        if (!transaction.ClientIp.IsEmpty)
        {
            json.String("\"client-ip\":"u8, transaction.ClientIp);
            json.Raw(","u8);
        }
        json.String("\"http-scheme\":"u8, transaction.Scheme);
        json.String(",\"http-version\":"u8, transaction.HttpVersion);
        json.String(",\"http-method\":"u8, transaction.Method);
        json.String(",\"uri-query-fragment\":"u8, transaction.Uri);
        json.String(",\"host\":"u8, transaction.Host);
        json.String(",\"connection\":{\"connection-ip\":"u8, transaction.ConnectionIp.IsEmpty ? NoAddress : transaction.ConnectionIp);
        // API Gateway listens on no other port.
        json.String(",\"server-ip\":"u8, NoAddress);
        json.Raw(",\"server-port\":443}"u8);
        WriteHeaders(ref json, transaction.RequestHeaders, transaction.DiscoveryOnly);
        WriteBody(ref json, transaction.RequestBody);
    }

    private void WriteHeaders(ref JsonOutput json, LoggedHeaders headers, bool discoveryOnly)
    {
        json.Raw(",\"headers\":["u8);
        var separator = "\""u8;
        for (var at = 0; at < headers.Count; at++)
        {
            var name = headers.Name(at);
            var value = headers.Value(at);
            if (HttpToken.EqualsIgnoreCase(name, DiscoveryOnlyHeader))
                continue;
            var hidden = redaction is not null && redaction.Hides(name, value);
            if (!HttpToken.EqualsIgnoreCase(name, "set-cookie"u8))
                WriteHeader(ref json, ref separator, name, hidden ? Redaction.Utf8Replacement : value);
            else
                for (var cookies = new SetCookies(value); cookies.Read();)
                    WriteHeader(ref json, ref separator, name, hidden ? Redaction.Utf8Replacement : cookies.Current);
        }
        if (discoveryOnly)
            WriteHeader(ref json, ref separator, DiscoveryOnlyHeader, "true"u8);
        json.Raw("]"u8);
    }

    // The vendor's form of a header: "Name:<base64 of the value>". Nothing in it needs escapes, as a name is an HTTP token.
    private static void WriteHeader(ref JsonOutput json, ref ReadOnlySpan<byte> separator, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        json.Raw(separator);
        separator = ",\""u8;
        json.Raw(name);
        json.Raw(":"u8);
        json.Base64(value);
        json.Raw("\""u8);
    }

    private static void WriteBody(ref JsonOutput json, ReadOnlySpan<byte> body)
    {
        json.Raw(",\"body\":{\"length\":"u8);
        json.Integer(body.Length);
        json.Raw(",\"data\":\""u8);
        json.Base64(body);
        json.Raw("\"}"u8);
    }

    private static byte[] Join(ReadOnlySpan<byte> first, char separator, ReadOnlySpan<byte> second) => [.. first, (byte)separator, .. second];
}
