using System.Collections.ObjectModel;

namespace CequenceApigw.Engine;

/// <summary>Counts by name, e.g. by reason; as text a line, so that a row with it can be exported as CSV.</summary>
public sealed class CountsByName(IDictionary<string, long> counts) : ReadOnlyDictionary<string, long>(counts)
{
    /// <summary>No counts.</summary>
    public static CountsByName None { get; } = new(new Dictionary<string, long>());

    /// <summary>All of them together.</summary>
    public long Total => Values.Sum();

    /// <summary>These and others.</summary>
    public CountsByName With(IEnumerable<KeyValuePair<string, long>> others)
    {
        var sum = new SortedDictionary<string, long>(this, StringComparer.Ordinal);
        foreach (var (name, count) in others)
            sum[name] = sum.GetValueOrDefault(name) + count;
        return new CountsByName(sum);
    }

    /// <summary>E.g. <c>NoPath=2; NoResponse=1</c>.</summary>
    public override string ToString() => string.Join("; ", this.Select(count => $"{count.Key}={count.Value}"));
}
