namespace CequenceApigw.Engine.Logs;

/// <summary>What became of a request that is in the log.</summary>
/// <param name="TransactionId">The request's id.</param>
/// <param name="Json">The transaction as the forwarder sends it; null if there can't be one.</param>
/// <param name="Untransactable">Why there can't be one, in the words of the forwarder's statistics; null if there is one.</param>
public sealed record ConvertedRequest(string TransactionId, string? Json, string? Untransactable);
