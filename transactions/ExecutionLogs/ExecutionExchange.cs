using System.Text;
using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>One request of a REST API, from the lines of its execution log.</summary>
internal sealed class ExecutionExchange : Exchange
{
    private static readonly byte[] ResourcePath = ", Resource Path: "u8.ToArray();

    private readonly LoggedLines _lines = new();
    private readonly ulong _stream;
    private readonly bool _sharesId;
    private ExecutionExchange? _former;
    private RequestDigest? _digest;
    private long _startedAt;

    /// <param name="idDigest">The digest of the request id.</param>
    /// <param name="requestId">The request id.</param>
    /// <param name="firstEvent">The timestamp of the first line.</param>
    /// <param name="stream">The key of the log stream of the first line.</param>
    /// <param name="sharesId">Another request had the same id before: clients may choose it.</param>
    /// <param name="former">That one, if it is under way yet.</param>
    public ExecutionExchange(
        RequestDigest idDigest, ReadOnlySpan<byte> requestId, long firstEvent, ulong stream, bool sharesId, ExecutionExchange? former)
    {
        IdDigest = idDigest;
        FirstEvent = LastEvent = firstEvent;
        _stream = stream;
        _sharesId = sharesId;
        _former = former;
        _lines.Add(LineKind.RequestId, requestId);
    }

    public override RequestDigest Digest =>
        _digest ??= Has(LineKind.ExtendedRequestId) ? IdDigest.With(_lines[LineKind.ExtendedRequestId]) : IdDigest;

    public override RequestDigest IdDigest { get; }

    public override string TransactionId => Encoding.UTF8.GetString(Id);

    public override UntransactableReason? Untransactable =>
        !Has(LineKind.RequestLine) ? Rejection ?? UntransactableReason.NoRequestLine
        : !RequestLine(out _, out _) || (Has(LineKind.Status) && Status is < 100 or > 599) ? UntransactableReason.Malformed
        : !Has(LineKind.Status) ? UntransactableReason.NoStatus
        : null;

    /// <summary>
    /// Nothing more is expected that a transaction needs; what may follow the last of it are ids. Requests have had an extended
    /// id since 2019: where it is missing, it is late.
    /// </summary>
    public bool IsComplete => Has(LineKind.ExtendedRequestId)
        && (Has(LineKind.RequestLine) ? Has(LineKind.Status) && HasWholeRequest && HasWholeResponse : Rejection is not null && IsWholeRejection);

    /// <summary>The request that had the same id before and is under way yet.</summary>
    public ExecutionExchange? Former
    {
        get
        {
            while (_former is { IsTaken: true })
                _former = _former._former;
            return _former;
        }
    }

    /// <summary>Of those with this id that are under way the one that a line of a log stream belongs to: this one, if none is in that stream.</summary>
    public ExecutionExchange InStream(ulong stream)
    {
        for (var exchange = this; exchange is not null && stream != 0; exchange = exchange.Former)
            if (exchange._stream == stream)
                return exchange;
        return this;
    }

    /// <summary>Handed out by the assembler: no further line is added.</summary>
    public bool IsTaken { get; set; }

    public bool HasStatus => Has(LineKind.Status);

    /// <summary>What tells it from others that share its id.</summary>
    public RequestMarks Marks =>
        new(Digest, FirstEvent, Has(LineKind.ExtendedRequestId), Has(LineKind.Started), Has(LineKind.Status), _startedAt);

    /// <summary>A line that begins a request can't belong to this one.</summary>
    public bool IsFollowedBy(ExecutionLine line, long timestamp) =>
        line.Kind is LineKind.ExtendedRequestId or LineKind.Started && Marks.IsFollowedBy(line, timestamp, IdDigest);

    public void Add(ExecutionLine line, long timestamp)
    {
        LastEvent = Math.Max(LastEvent, timestamp);
        FirstEvent = Math.Min(FirstEvent, timestamp);
        // Before the start they are an authorizer's.
        if (line.Kind == LineKind.Endpoint && !Has(LineKind.Started))
            return;
        if (line.Kind == LineKind.Started && !Has(LineKind.Started))
            _startedAt = timestamp;
        if (line.Kind == LineKind.ExtendedRequestId)
            _digest = null;
        _lines.Add(line.Kind, line.Text, line.Truncated);
    }

    /// <summary>It may wait for minutes: keeps its texts in no more memory than they need.</summary>
    public void Compact() => _lines.Compact();

    public override void Release()
    {
        _ = Digest;
        _lines.Release();
    }

    internal override void WriteTo(TransactionWriter writer)
    {
        RequestLine(out var method, out var path);
        var requestHeaders = Headers(LineKind.RequestHeaders, writer.RequestHeaders);
        var responseHeaders = Headers(LineKind.ResponseHeaders, writer.ResponseHeaders);
        var request = new KnownHeaders(requestHeaders);
        var response = new KnownHeaders(responseHeaders);
        var requestBody = Body(LineKind.RequestBody, request.ContentType, request.HasSoapAction);
        var responseBody = Body(LineKind.ResponseBody, response.ContentType, request.HasSoapAction);
        var forwardedFor = new ForwardedFor(request.ForwardedFor);
        var uri = writer.UriBuffer();
        LoggedUri.Write(path, Query, uri);
        writer.Write(new Transaction
        {
            Timestamp = FirstEvent,
            Id = Id,
            ClientIp = forwardedFor.First,
            Scheme = request.ForwardedProto.SequenceEqual("http"u8) ? "http"u8 : "https"u8,
            HttpVersion = "1.1"u8,
            Method = method,
            Uri = uri.WrittenSpan,
            Host = request.Host,
            ConnectionIp = forwardedFor.Last,
            DiscoveryOnly = !IsTraced || !requestBody.IsComplete && !responseBody.IsComplete,
            RequestHeaders = requestHeaders,
            RequestBody = requestBody.Content,
            Status = StatusText,
            ResponseHeaders = responseHeaders,
            ResponseBody = responseBody.Content,
            TruncatedBodies = (requestBody.IsComplete ? 0 : 1) + (responseBody.IsComplete ? 0 : 1),
        });
    }

    private ReadOnlySpan<byte> Id => _sharesId ? SharedId : _lines[LineKind.RequestId];

    // The extended id is the gateway's own. Logs without it are told apart by their time.
    private byte[] SharedId =>
    [
        .. _lines[LineKind.RequestId], (byte)'#',
        .. Has(LineKind.ExtendedRequestId) ? _lines[LineKind.ExtendedRequestId] : Encoding.ASCII.GetBytes($"{FirstEvent}"),
    ];

    /// <summary>The stage logs headers and bodies ("data trace").</summary>
    private bool IsTraced => Has(LineKind.QueryString) || Has(LineKind.RequestHeaders) || Has(LineKind.RequestBody);

    // Other lines tell that headers and bodies are logged, also where those have not turned up yet.
    private bool IsToBeTraced => IsTraced || Has(LineKind.RequestPath) || Has(LineKind.Endpoint) || Has(LineKind.ResponseHeaders) || Has(LineKind.ResponseBody);

    private bool HasWholeRequest => Has(LineKind.Started)
        && (!IsToBeTraced || Has(LineKind.QueryString) && Has(LineKind.RequestHeaders) && Has(LineKind.RequestBody));

    // A failure has no response lines; an answer of a traced stage has both, whatever its status. A failure that says so in other words
    // waits until nothing more can turn up.
    private bool HasWholeResponse => !IsToBeTraced
        || (Has(LineKind.ResponseHeaders) && Has(LineKind.ResponseBody))
        || (!Has(LineKind.ResponseHeaders) && !Has(LineKind.ResponseBody) && !Has(LineKind.Succeeded) && Has(LineKind.Failed));

    private ReadOnlySpan<byte> StatusText => _lines[LineKind.Status].Trim(" \r\n"u8);

    private int Status => int.TryParse(StatusText, out var status) ? status : 0;

    private UntransactableReason? Rejection =>
        Has(LineKind.ApiKeyRejected) ? UntransactableReason.ApiKeyRejected
        : Has(LineKind.Unauthorized) || Status is 401 or 403 ? UntransactableReason.Unauthorized
        : Status == 429 ? UntransactableReason.Throttled
        : null;

    // The end of a request whose beginning turns up late looks like a rejection, but for what precedes it.
    private bool IsWholeRejection =>
        !Has(LineKind.Started) && !Has(LineKind.Succeeded) && !Has(LineKind.ResponseHeaders) && !Has(LineKind.ResponseBody);

    private LogMap Query =>
        new(_lines[LineKind.QueryString], _lines.IsTruncated(LineKind.QueryString), LogMapNames.QueryParameters);

    private bool Has(LineKind kind) => _lines.Has(kind);

    private LoggedHeaders Headers(LineKind kind, HeaderBuffer buffer) => buffer.Read(_lines[kind], _lines.IsTruncated(kind));

    private LoggedBody Body(LineKind kind, ReadOnlySpan<byte> contentType, bool soapAction) => LoggedBody.Read(
        _lines[kind], _lines.IsTruncated(kind), !Has(LineKind.ExtendedRequestId), contentType, soapAction);

    private bool RequestLine(out ReadOnlySpan<byte> method, out ReadOnlySpan<byte> path)
    {
        var text = _lines[LineKind.RequestLine];
        var separator = text.IndexOf(ResourcePath);
        method = separator > 0 ? text[..separator] : default;
        path = separator > 0 ? text[(separator + ResourcePath.Length)..] : default;
        return !path.IsEmpty && path[0] == '/' && HttpToken.LengthAtStart(method) == method.Length;
    }
}
