using System.ComponentModel;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Metrics;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>Runs invocations in execution environments, a few at a time, and publishes Lambda's metrics of them.</summary>
internal sealed class LambdaInvoker(FunctionStore functions, ExecutionEnvironments environments, MetricStore metrics, SandboxClock clock) : ILambdaInvoker
{
    /// <summary>More processes at once than this only wait for each other on a small machine.</summary>
    private readonly SemaphoreSlim _slots = new(Math.Max(4, Environment.ProcessorCount * 2));

    public async Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        var function = functions.Get(functionArn);
        await _slots.WaitAsync(cancellationToken);
        var running = RunAsync(function, JsonBody.Write(payload));
        return await running.WaitAsync(cancellationToken);
    }

    private async Task<LambdaResult> RunAsync(LambdaFunction function, byte[] payload)
    {
        var started = clock.GetUtcNow();
        var result = await RunInEnvironmentAsync(function, payload);
        Publish("Invocations", 1);
        // Also where there was none: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
        Publish("Errors", result.FunctionError is null ? 0 : 1);
        return result;

        void Publish(string name, double value) => metrics.Put(function.AccountId, function.Region, new MetricValue(
            "AWS/Lambda", name, new Dictionary<string, string> { ["FunctionName"] = function.Name }, "Count", started, value));
    }

    private async Task<LambdaResult> RunInEnvironmentAsync(LambdaFunction function, byte[] payload)
    {
        try
        {
            var environment = environments.Take(function);
            var invocation = new PendingInvocation(function.Arn, payload, DateTimeOffset.UtcNow.AddSeconds(function.TimeoutSeconds));
            var result = await environment.InvokeAsync(invocation);
            environments.Return(environment);
            return result;
        }
        catch (Win32Exception error)
        {
            var failed = new PendingInvocation(function.Arn, payload, default);
            failed.Fail("Runtime.InvalidEntrypoint", $"RequestId: {failed.RequestId} Error: Couldn't find valid bootstrap(s): {error.Message}");
            return await failed.Result;
        }
        finally
        {
            _slots.Release();
        }
    }
}
