using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.Traffic.Truth;

/// <summary>Everything that was sent, and what must arrive of it.</summary>
internal sealed class GroundTruth
{
    private readonly ConcurrentQueue<SentExchange> _sent = new();

    public IReadOnlyList<SentExchange> Sent => [.. _sent];

    public void Add(SentExchange exchange) => _sent.Enqueue(exchange);
}
