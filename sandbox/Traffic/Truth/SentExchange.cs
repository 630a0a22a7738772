using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>A request that was sent.</summary>
/// <param name="TransactionId">The gateway's request id.</param>
/// <param name="Target">Where it went, to read.</param>
/// <param name="Expected">The transaction UAP must receive; null where the logs can't hold one.</param>
internal sealed record SentExchange(string TransactionId, string Target, JsonObject? Expected);
