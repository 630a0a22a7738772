namespace CequenceApigw.Function.Runtime;

/// <summary>The function's <c>Handler</c> setting names no handler of this executable.</summary>
internal sealed class UnknownHandlerException(string? name)
    : Exception($"There is no handler '{name}': set the function's Handler to 'forwarder' or 'discovery'.");
