using CequenceApigw.Function.Runtime;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Compute.Lambda;

namespace CequenceApigw.Chaos.Processes;

/// <summary>A process of a function, warm from one invocation to the next as long as it lives.</summary>
internal sealed class FunctionProcess(LambdaFunction function, SimulatedProcess process, IHandler handler)
{
    // As in RuntimeLoop.
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(1);

    public LambdaFunction Function => function;

    public SimulatedProcess Process => process;

    public bool IsBusy { get; private set; }

    /// <summary>Runs one invocation, as the runtime loop does.</summary>
    public async Task<LambdaResult> InvokeAsync(byte[] payload)
    {
        IsBusy = true;
        process.Invocations++;
        try
        {
            var timeout = TimeSpan.FromSeconds(function.TimeoutSeconds);
            process.Deadline = process.Time.TrueNow + timeout;
            using var deadline = new CancellationTokenSource(Positive(process.Deadline - process.Time.GetUtcNow() - Reserve), process.Time);
            var answer = await handler.HandleAsync(new Invocation("run", payload, process.Deadline), deadline.Token);
            process.ThrowIfDead();
            return new LambdaResult(null, answer);
        }
        catch (Exception exception)
        {
            process.HasFailed |= !process.IsDead;
            return new LambdaResult("Unhandled", RuntimeError.Render(exception));
        }
        finally
        {
            (IsBusy, process.Again) = (false, null);
        }
    }

    private static TimeSpan Positive(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;
}
