using CequenceApigw.Function.Discovery.Selection;

namespace CequenceApigw.Function.Discovery;

/// <summary>The logging of one API type's stages.</summary>
internal interface IApiLogging
{
    /// <summary>What people call the type.</summary>
    string Name { get; }

    /// <summary>
    /// Finds the stages and switches the logging of those selected on, puts the others back; running it again completes what is missing.
    /// </summary>
    Task<Inventory> EnableAsync(DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken);

    /// <summary>Puts every remembered setting back; running it again completes what is missing.</summary>
    Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken);
}
