namespace CequenceApigw.Engine;

/// <summary>A failure a person can act on: what failed, the thing's name, and the way out.</summary>
/// <param name="errorId">One of <see cref="IntegrationErrorId"/>; stable across versions.</param>
/// <param name="message">What failed, naming the thing.</param>
/// <param name="remedy">The way out.</param>
/// <param name="cause">The failure underneath, if there is one.</param>
public sealed class IntegrationException(string errorId, string message, string remedy, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The stable identifier of this kind of failure.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>The way out.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>With <c>PreflightFailed</c>: each check that failed; with <c>ApiConfigInvalid</c>: several faults; otherwise empty.</summary>
    public IReadOnlyList<IntegrationException> Failures { get; init; } = [];
}
