using System.Buffers.Text;
using System.Text;
using CequenceApigw.Transactions.ExecutionLogs;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.AccessLogs;

/// <summary>One request of an HTTP API, from its access-log line. HTTP APIs log neither headers nor bodies.</summary>
internal sealed class AccessExchange : Exchange
{
    // Epochs up to the year 2286 in seconds have 10 digits, since 2001 in milliseconds 13.
    private const long LatestInSeconds = 9_999_999_999;

    private AccessLogLine _line;

    /// <param name="logEvent">The event, whose message is the line.</param>
    /// <param name="layout">Where the line holds what.</param>
    public AccessExchange(LogEvent logEvent, AccessLogLayout layout)
    {
        _line = AccessLogLine.Parse(logEvent.Message, layout);
        var id = _line[AccessLogField.RequestId];
        Digest = RequestDigest.Of(id.IsEmpty ? logEvent.Message : id);
        FirstEvent = LastEvent = logEvent.Timestamp;
    }

    public override RequestDigest Digest { get; }

    public override RequestDigest IdDigest => Digest;

    public override string TransactionId => Encoding.UTF8.GetString(_line[AccessLogField.RequestId]);

    public override UntransactableReason? Untransactable => IsReadable ? null : UntransactableReason.Malformed;

    /// <summary>Whether a stage wrote the line.</summary>
    public bool IsOf(ReadOnlySpan<byte> apiId, ReadOnlySpan<byte> stage) =>
        _line[AccessLogField.ApiId].SequenceEqual(apiId) && _line[AccessLogField.Stage].SequenceEqual(stage);

    public override void Release() => _line = AccessLogLine.None;

    internal override void WriteTo(TransactionWriter writer)
    {
        var uri = writer.UriBuffer();
        LoggedUri.WriteWithQuery(_line[AccessLogField.Uri], uri);
        writer.Write(Describe(uri.WrittenSpan));
    }

    private Transaction Describe(ReadOnlySpan<byte> uri) => new()
    {
        Timestamp = RequestTime,
        Id = _line[AccessLogField.RequestId],
        ClientIp = Address.OrEmpty(_line[AccessLogField.Ip]),
        Scheme = "https"u8,
        HttpVersion = HttpVersion,
        Method = _line[AccessLogField.HttpMethod],
        Uri = uri,
        Host = _line[AccessLogField.Host],
        ConnectionIp = Address.OrEmpty(_line[AccessLogField.Ip]),
        DiscoveryOnly = true,
        RequestBody = "{\"cq-endpoints-only\": \"true\"}"u8,
        Status = _line[AccessLogField.Status],
        ResponseBody = "{\"cq-endpoints-only\": \"true\"}"u8,
        AccountId = _line[AccessLogField.AccountId],
        ApiId = _line[AccessLogField.ApiId],
        Stage = _line[AccessLogField.Stage],
    };

    private bool IsReadable
    {
        get
        {
            var method = _line[AccessLogField.HttpMethod];
            return !_line[AccessLogField.RequestId].IsEmpty && !method.IsEmpty && HttpToken.LengthAtStart(method) == method.Length
                && _line[AccessLogField.Uri].StartsWith("/"u8) && int.TryParse(_line[AccessLogField.Status], out var status) && status is >= 100 and <= 599;
        }
    }

    private long RequestTime
    {
        get
        {
            var text = _line[AccessLogField.RequestTimeEpoch];
            return !Utf8Parser.TryParse(text, out long epoch, out var length) || length != text.Length || epoch <= 0
                ? FirstEvent
                : epoch <= LatestInSeconds ? epoch * 1000 : epoch;
        }
    }

    private ReadOnlySpan<byte> HttpVersion
    {
        get
        {
            var protocol = _line[AccessLogField.HttpVersion];
            return protocol.StartsWith("HTTP/"u8) ? protocol["HTTP/"u8.Length..] : "1.1"u8;
        }
    }
}
