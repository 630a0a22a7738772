namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>What a client sent and what it got.</summary>
internal sealed record HttpExchange
{
    /// <summary>A UUID: API Gateway's request id.</summary>
    public required string RequestId { get; init; }

    public required string ExtendedRequestId { get; init; }

    public required DateTimeOffset Start { get; init; }

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(20);

    public required string Method { get; init; }

    /// <summary>The real path, without stage and query.</summary>
    public required string Path { get; init; }

    /// <summary>Parameters of the path by name.</summary>
    public IReadOnlyList<(string Name, string Value)> PathParameters { get; init; } = [];

    /// <summary>Parameters of the query, decoded; a name occurs once.</summary>
    public IReadOnlyList<(string Name, string Value)> Query { get; init; } = [];

    public string Protocol { get; init; } = "HTTP/1.1";

    public required string Host { get; init; }

    /// <summary>Address that connected to API Gateway.</summary>
    public required string SourceAddress { get; init; }

    /// <summary>As API Gateway sees them, its own additions included.</summary>
    public IReadOnlyList<(string Name, string Value)> RequestHeaders { get; init; } = [];

    public ReadOnlyMemory<byte> RequestBody { get; init; }

    public int Status { get; init; } = 200;

    public IReadOnlyList<(string Name, string Value)> ResponseHeaders { get; init; } = [];

    public ReadOnlyMemory<byte> ResponseBody { get; init; }

    public ExchangeOutcome Outcome { get; init; }

    /// <summary>The first value of a request header; null where there is none.</summary>
    public string? RequestHeader(string name) => Find(RequestHeaders, name);

    public string? ResponseHeader(string name) => Find(ResponseHeaders, name);

    private static string? Find(IReadOnlyList<(string Name, string Value)> headers, string name) =>
        headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
