namespace CequenceApigw.Sandbox.Compute;

/// <summary>How an invocation ended.</summary>
/// <param name="FunctionError">Null on success; <c>Unhandled</c> where the function reported an error, exited or timed out.</param>
/// <param name="Payload">The answer, or the error as Lambda renders it.</param>
internal sealed record LambdaResult(string? FunctionError, ReadOnlyMemory<byte> Payload);
