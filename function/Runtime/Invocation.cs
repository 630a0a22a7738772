namespace CequenceApigw.Function.Runtime;

/// <summary>One event that Lambda hands to the function.</summary>
/// <param name="RequestId">Lambda's id of the invocation.</param>
/// <param name="Payload">The event, JSON.</param>
/// <param name="Deadline">When Lambda ends the invocation.</param>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload, DateTimeOffset Deadline);
