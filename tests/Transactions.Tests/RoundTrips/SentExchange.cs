namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>What a client sent and got, and how the stage logs it.</summary>
public sealed record SentExchange
{
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required Pair[] Query { get; init; }

    public required Pair[] RequestHeaders { get; init; }

    public required string RequestBody { get; init; }

    public required int Status { get; init; }

    public required Pair[] ResponseHeaders { get; init; }

    /// <summary>Values of Set-Cookie.</summary>
    public required string[] Cookies { get; init; }

    public required string ResponseBody { get; init; }

    public required LineLimit Limit { get; init; }

    public required Course Course { get; init; }

    public bool IsTraced => Course is not (Course.Untraced or Course.Throttled);
}
