using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Progress;

/// <summary>How often the Edge has refused a request's transaction.</summary>
/// <param name="Digest">The request.</param>
/// <param name="FirstEvent">Its first event, in milliseconds since the Unix epoch.</param>
/// <param name="Count">So many refusals have counted.</param>
/// <param name="Last">The time of the run that counted the last one, in milliseconds since the Unix epoch.</param>
internal readonly record struct Refusals(RequestDigest Digest, long FirstEvent, long Count, long Last);
