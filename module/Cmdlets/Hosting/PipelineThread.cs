using System.Collections.Concurrent;

namespace CequenceApigw.Cmdlets.Hosting;

/// <summary>Runs asynchronous work for a cmdlet: PowerShell takes output only on the pipeline's own thread.</summary>
internal sealed class PipelineThread : IDisposable
{
    private readonly BlockingCollection<Action> _posts = [];

    /// <summary>Has the pipeline's thread do something, in the order of the posts.</summary>
    public void Post(Action action) => _posts.Add(action);

    /// <summary>Starts the work elsewhere and does its posts here until it has ended; throws what it threw.</summary>
    public void Run(Func<Task> work, CancellationTokenSource stop)
    {
        var running = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            finally
            {
                _posts.CompleteAdding();
            }
        });
        try
        {
            foreach (var post in _posts.GetConsumingEnumerable())
                post();
        }
        catch
        {
            // A stopped pipeline throws from its own output: the work has no listener any more.
            stop.Cancel();
            Task.WaitAny(running);
            throw;
        }
        running.GetAwaiter().GetResult();
    }

    public void Dispose() => _posts.Dispose();
}
