namespace CequenceApigw.Sandbox.Uap;

/// <summary>How the Edge fails one request.</summary>
internal sealed record EdgeFault
{
    /// <summary>The status it answers; null closes the connection without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>Waits so long before it does so.</summary>
    public TimeSpan Delay { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Takes the batch first, so that only the acknowledgement is lost.</summary>
    public bool AfterTaking { get; init; }
}
