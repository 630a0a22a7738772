namespace CequenceApigw.Transactions.Writing;

/// <summary>The fields of a transaction, as UTF-8. An empty field is absent.</summary>
internal ref struct Transaction
{
    public long Timestamp { get; init; }

    public ReadOnlySpan<byte> Id { get; init; }

    public ReadOnlySpan<byte> ClientIp { get; init; }

    public ReadOnlySpan<byte> Scheme { get; init; }

    public ReadOnlySpan<byte> HttpVersion { get; init; }

    public ReadOnlySpan<byte> Method { get; init; }

    public ReadOnlySpan<byte> Uri { get; init; }

    public ReadOnlySpan<byte> Host { get; init; }

    public ReadOnlySpan<byte> ConnectionIp { get; init; }

    /// <summary>Tells the Edge that the bodies can't be judged.</summary>
    public bool DiscoveryOnly { get; init; }

    public LoggedHeaders RequestHeaders { get; init; }

    public ReadOnlySpan<byte> RequestBody { get; init; }

    public ReadOnlySpan<byte> Status { get; init; }

    public LoggedHeaders ResponseHeaders { get; init; }

    public ReadOnlySpan<byte> ResponseBody { get; init; }

    /// <summary>How many of the two bodies are placeholders.</summary>
    public int TruncatedBodies { get; init; }

    public ReadOnlySpan<byte> AccountId { get; init; }

    public ReadOnlySpan<byte> ApiId { get; init; }

    public ReadOnlySpan<byte> Stage { get; init; }
}
