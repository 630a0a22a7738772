using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>What the Edge received, and how it is told to misbehave.</summary>
internal sealed class UapEdge
{
    private readonly ConcurrentQueue<JsonObject> _received = new();
    private readonly ConcurrentQueue<EdgeFault> _faults = new();
    private int _batches;
    private int _rejected;

    /// <summary>Switched off, the Edge takes requests without a token, as a Bridge inside the customer's network does.</summary>
    public bool AuthEnabled { get; set; } = true;

    /// <summary>Switched off, compressed bodies are refused.</summary>
    public bool GzipEnabled { get; set; } = true;

    /// <summary>The most bytes of a body, unpacked.</summary>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>How every request ends while this is set, unless another end is expected for it.</summary>
    public EdgeFault? Outage { get; set; }

    /// <summary>What becomes of an acknowledged transaction: a defective Edge may lose, repeat or change it and not say so.</summary>
    public Func<JsonObject, IEnumerable<JsonObject>> Keep { get; set; } = transaction => [transaction];

    /// <summary>What was kept of the acknowledged transactions, in the order of arrival.</summary>
    public IReadOnlyList<JsonObject> Received => [.. _received];

    /// <summary>Batches acknowledged.</summary>
    public int Batches => _batches;

    /// <summary>Batches refused as invalid.</summary>
    public int Rejected => _rejected;

    /// <summary>The reason of the last refusal.</summary>
    public string? LastRejection { get; private set; }

    /// <summary>Lets the next request end so; several are taken in order.</summary>
    public void Expect(EdgeFault fault) => _faults.Enqueue(fault);

    public EdgeFault? NextFault() => _faults.TryDequeue(out var fault) ? fault : Outage;

    public void Take(IReadOnlyList<JsonObject> transactions)
    {
        foreach (var transaction in transactions.SelectMany(Keep)) _received.Enqueue(transaction);
        Interlocked.Increment(ref _batches);
    }

    public void Reject(string reason)
    {
        LastRejection = reason;
        Interlocked.Increment(ref _rejected);
    }
}
