namespace CequenceApigw.Function.Forwarder;

/// <summary>A token that fires after some time, or with another token.</summary>
internal sealed class StopSource : IDisposable
{
    private readonly CancellationTokenSource _budget;
    private readonly CancellationTokenSource _either;

    /// <param name="after">When it fires by itself.</param>
    /// <param name="time">Whose time that is.</param>
    /// <param name="other">The other token.</param>
    public StopSource(TimeSpan after, TimeProvider time, CancellationToken other)
    {
        _budget = new CancellationTokenSource(after, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_budget.Token, other);
    }

    public CancellationToken Token => _either.Token;

    public void Dispose()
    {
        _either.Dispose();
        _budget.Dispose();
    }
}
