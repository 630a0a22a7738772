namespace CequenceApigw.Function.Runtime;

/// <summary>Handles one invocation.</summary>
internal interface IHandler
{
    /// <summary>Returns the answer as JSON; an exception is reported to Lambda as the invocation's error.</summary>
    /// <param name="invocation">The event and its deadline.</param>
    /// <param name="cancellationToken">Fires shortly before the deadline, while there is still time to answer.</param>
    Task<ReadOnlyMemory<byte>> HandleAsync(Invocation invocation, CancellationToken cancellationToken);
}
