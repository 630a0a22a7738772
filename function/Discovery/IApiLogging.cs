namespace CequenceApigw.Function.Discovery;

/// <summary>The logging of one API type's stages.</summary>
internal interface IApiLogging
{
    /// <summary>What people call the type.</summary>
    string Name { get; }

    /// <summary>Finds the stages and switches their logging on; running it again completes what is missing.</summary>
    Task<Inventory> EnableAsync(DiscoveryProperties properties, CancellationToken cancellationToken);

    /// <summary>Puts every remembered setting back; running it again completes what is missing.</summary>
    Task<RestoreReport> RestoreAsync(CancellationToken cancellationToken);
}
