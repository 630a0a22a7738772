using System.Collections.Concurrent;

namespace CequenceApigw.Sandbox.Identity.Policies;

/// <summary>The last decisions, oldest first.</summary>
internal sealed class AuthorizationLog
{
    /// <summary>As many are kept.</summary>
    public const int Capacity = 100_000;

    private readonly ConcurrentQueue<AuthorizationRecord> _records = new();

    public IReadOnlyCollection<AuthorizationRecord> Records => _records;

    /// <summary>Forgets them, so that memory shows what else grows.</summary>
    public void Clear() => _records.Clear();

    public void Add(AuthorizationRecord record)
    {
        _records.Enqueue(record);
        if (_records.Count > Capacity) _records.TryDequeue(out _);
    }
}
