namespace CequenceApigw.Sandbox.Core;

/// <summary>Work that falls due as the organization's time passes, e.g. a schedule's invocation.</summary>
internal interface ITicking
{
    /// <summary>Does everything due up to <paramref name="now"/> and returns when it is done.</summary>
    Task TickAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
