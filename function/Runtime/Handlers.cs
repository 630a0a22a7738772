using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Forwarder;

namespace CequenceApigw.Function.Runtime;

/// <summary>The two functions that share this executable.</summary>
internal static class Handlers
{
    /// <summary>Creates the handler that the function's <c>Handler</c> setting (<c>_HANDLER</c>) names.</summary>
    /// <exception cref="UnknownHandlerException">There is none of this name.</exception>
    public static IHandler Create(string? name) => name switch
    {
        "forwarder" => ForwarderHandler.FromEnvironment(),
        "discovery" => DiscoveryHandler.FromEnvironment(),
        _ => throw new UnknownHandlerException(name),
    };
}
