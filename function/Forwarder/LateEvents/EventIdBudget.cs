namespace CequenceApigw.Function.Forwarder.LateEvents;

/// <summary>Bounds the memory for event ids of all log groups together.</summary>
internal sealed class EventIdBudget(long limit)
{
    private long _left = limit;

    /// <summary>Takes the room for one id; false if there is none.</summary>
    public bool TryTake()
    {
        if (Interlocked.Decrement(ref _left) >= 0)
            return true;
        Interlocked.Increment(ref _left);
        return false;
    }

    public void Return(int ids) => Interlocked.Add(ref _left, ids);
}
