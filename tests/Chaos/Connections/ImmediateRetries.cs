using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Chaos.Connections;

/// <summary>The SDK's retries as they are, but for the pauses between them: those would cost real time.</summary>
internal sealed class ImmediateRetries : IRuntimePipelineCustomizer
{
    private static readonly Lazy<bool> Registered = new(() =>
    {
        RuntimePipelineCustomizerRegistry.Instance.Register(new ImmediateRetries());
        return true;
    });

    public string UniqueName => nameof(ImmediateRetries);

    /// <summary>For all clients that this program makes from now on.</summary>
    public static void Use() => _ = Registered.Value;

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (pipeline.Handlers.OfType<RetryHandler>().FirstOrDefault()?.RetryPolicy is { } policy)
            pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new Policy(policy.MaxRetries)));
    }

    private sealed class Policy(int retries) : StandardRetryPolicy(retries)
    {
        public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.CompletedTask;
    }
}
