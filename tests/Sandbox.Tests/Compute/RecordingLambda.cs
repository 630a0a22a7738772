using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Compute;

namespace CequenceApigw.Sandbox.Tests.Compute;

/// <summary>Remembers every event in order and answers nothing.</summary>
internal sealed class RecordingLambda : ILambdaInvoker
{
    private readonly ConcurrentQueue<JsonObject> _events = new();

    public IReadOnlyList<JsonObject> Events => [.. _events];

    public Task<LambdaResult> InvokeAsync(string functionArn, JsonNode payload, CancellationToken cancellationToken)
    {
        _events.Enqueue(payload.AsObject());
        return Task.FromResult(new LambdaResult(null, "null"u8.ToArray()));
    }
}
