namespace CequenceApigw.Chaos.Processes;

/// <summary>Holds what CloudFormation is doing until it is let go: so that a run of the module meets it under way, and can be killed there.</summary>
internal sealed class OperationHold
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _open;
    private TaskCompletionSource _reached = NewSource();

    /// <summary>Ends when something is being held.</summary>
    public Task Reached
    {
        get
        {
            lock (_lock)
                return _reached.Task;
        }
    }

    /// <summary>Holds what comes from now on.</summary>
    public void Close()
    {
        lock (_lock)
            _open ??= NewSource();
    }

    /// <summary>Lets it go.</summary>
    public void Open()
    {
        lock (_lock)
        {
            _open?.SetResult();
            (_open, _reached) = (null, NewSource());
        }
    }

    /// <summary>Returns when it may go on.</summary>
    public Task PassAsync()
    {
        lock (_lock)
        {
            if (_open is null)
                return Task.CompletedTask;
            _reached.TrySetResult();
            return _open.Task;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
