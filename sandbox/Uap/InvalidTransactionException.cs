namespace CequenceApigw.Sandbox.Uap;

/// <summary>A batch breaks the Edge's format; the message names the transaction's index and the member.</summary>
internal sealed class InvalidTransactionException(string path, string problem) : Exception($"{path}: {problem}");
