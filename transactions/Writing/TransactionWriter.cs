using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private const string FormatVersion = "1.0";

    // The log doesn't tell which address terminated the request; the format requires one. Our decision.
    private const string NoAddress = "0.0.0.0";

    // API Gateway listens nowhere else.
    private const int HttpsPort = 443;

    private const int TimestampLength = 32;

    // Base64 holds '+', which the default encoder would escape.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private readonly ArrayBufferWriter<byte> _uri = new();
    private readonly TransactionRedactor? _redactor = redaction is null ? null : new TransactionRedactor(redaction);
    private readonly byte[] _version = Encoding.UTF8.GetBytes(source.Version);
    private readonly byte[] _pool = Encoding.UTF8.GetBytes($"{source.AccountId}:{source.Region}");
    private readonly byte[] _region = Encoding.UTF8.GetBytes(source.Region);
    private readonly byte[] _instance = Encoding.UTF8.GetBytes($"{source.ApiId}/{source.Stage}");

    /// <summary>Bodies so far that a placeholder stands for: the log cuts them or doesn't show them.</summary>
    public long TruncatedBodies { get; private set; }

    /// <summary>Appends the exchange to the output.</summary>
    /// <exception cref="InvalidOperationException">It is <see cref="Exchange.Untransactable"/>.</exception>
    public void Write(Exchange exchange, IBufferWriter<byte> output)
    {
        if (exchange.Untransactable is { } reason)
            throw new InvalidOperationException($"Request {exchange.TransactionId} can't become a transaction: {reason}.");
        _json.Reset(output);
        exchange.WriteTo(this);
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

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
        _json.WriteStartObject();
        WriteTimestamp(transaction.Timestamp);
        _json.WriteString("version"u8, FormatVersion);
        _json.WriteString("transaction-id"u8, transaction.Id);
        WriteRequest(transaction);
        _json.WriteStartObject("response"u8);
        _json.WriteString("status-code"u8, transaction.Status);
        WriteHeaders(transaction.ResponseHeaders, discoveryOnly: false);
        WriteBody(transaction.ResponseBody);
        _json.WriteEndObject();
        WriteSource(transaction);
        _json.WriteEndObject();
    }

    // Seconds and milliseconds as two numbers: a floating point number would round.
    private void WriteTimestamp(long milliseconds)
    {
        Span<byte> text = stackalloc byte[TimestampLength];
        Utf8Formatter.TryFormat(milliseconds / 1000, text, out var seconds);
        text[seconds] = (byte)'.';
        Utf8Formatter.TryFormat(milliseconds % 1000, text[(seconds + 1)..], out var fraction, new StandardFormat('D', 3));
        _json.WriteString("timestamp"u8, text[..(seconds + 1 + fraction)]);
    }

    private void WriteRequest(in Transaction transaction)
    {
        _json.WriteStartObject("request"u8);
        if (!transaction.ClientIp.IsEmpty)
            _json.WriteString("client-ip"u8, transaction.ClientIp);
        _json.WriteString("http-scheme"u8, transaction.Scheme);
        _json.WriteString("http-version"u8, transaction.HttpVersion);
        _json.WriteString("http-method"u8, transaction.Method);
        _json.WriteString("uri-query-fragment"u8, transaction.Uri);
        _json.WriteString("host"u8, transaction.Host);
        _json.WriteStartObject("connection"u8);
        if (transaction.ConnectionIp.IsEmpty)
            _json.WriteString("connection-ip"u8, NoAddress);
        else
            _json.WriteString("connection-ip"u8, transaction.ConnectionIp);
        _json.WriteString("server-ip"u8, NoAddress);
        _json.WriteNumber("server-port"u8, HttpsPort);
        _json.WriteEndObject();
        WriteHeaders(transaction.RequestHeaders, transaction.DiscoveryOnly);
        WriteBody(transaction.RequestBody);
        _json.WriteEndObject();
    }

    private void WriteHeaders(LoggedHeaders headers, bool discoveryOnly)
    {
        _json.WriteStartArray("headers"u8);
        for (var entries = headers.Entries; entries.Read();)
        {
            var hidden = redaction is not null && redaction.Headers.Contain(entries.Name);
            if (!HttpToken.EqualsIgnoreCase(entries.Name, "set-cookie"u8))
                WriteHeader(entries.Name, hidden ? Redaction.Utf8Replacement : entries.Value);
            else
                for (var cookies = new SetCookies(entries.Value); cookies.Read();)
                    WriteHeader(entries.Name, hidden ? Redaction.Utf8Replacement : cookies.Current);
        }
        if (discoveryOnly)
            WriteHeader("cq-discovery-only"u8, "true"u8);
        _json.WriteEndArray();
    }

    // The vendor's form of a header: "Name:<base64 of the value>".
    private void WriteHeader(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var encoded = Base64.GetMaxEncodedToUtf8Length(value.Length);
        _scratch.ResetWrittenCount();
        var text = _scratch.GetSpan(name.Length + 1 + encoded);
        name.CopyTo(text);
        text[name.Length] = (byte)':';
        Base64.EncodeToUtf8(value, text[(name.Length + 1)..], out _, out var written);
        _json.WriteStringValue(text[..(name.Length + 1 + written)]);
    }

    private void WriteBody(ReadOnlySpan<byte> body)
    {
        _json.WriteStartObject("body"u8);
        _json.WriteNumber("length"u8, body.Length);
        _json.WriteBase64String("data"u8, body);
        _json.WriteEndObject();
    }

    private void WriteSource(in Transaction transaction)
    {
        _json.WriteStartObject("txn-meta-data"u8);
        _json.WriteStartObject("source_info"u8);
        _json.WriteString("version"u8, _version);
        _json.WriteString("type"u8, "aws-apigw"u8);
        _json.WriteString("pool_id"u8, transaction.AccountId.IsEmpty ? _pool : Join(transaction.AccountId, ':', _region));
        _json.WriteString("instance_id"u8, transaction.ApiId.IsEmpty ? _instance : Join(transaction.ApiId, '/', transaction.Stage));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private static byte[] Join(ReadOnlySpan<byte> first, char separator, ReadOnlySpan<byte> second) => [.. first, (byte)separator, .. second];
}
