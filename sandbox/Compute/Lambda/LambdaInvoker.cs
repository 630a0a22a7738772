using System.ComponentModel;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>Runs invocations in execution environments, a few at a time.</summary>
internal sealed class LambdaInvoker(FunctionStore functions, ExecutionEnvironments environments) : ILambdaInvoker
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
