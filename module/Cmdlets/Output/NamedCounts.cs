using System.Collections.ObjectModel;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Output;

/// <summary>Counts by name, e.g. by reason; as text a line, so that a row with it can be exported as CSV.</summary>
public sealed class NamedCounts : ReadOnlyDictionary<string, long>
{
    private readonly string _text;

    private NamedCounts(CountsByName counts)
        : base(counts) => _text = ShownText.Of(counts.ToString());

    /// <summary>E.g. <c>NoPath=2; NoResponse=1</c>.</summary>
    public override string ToString() => _text;

    internal static NamedCounts Of(CountsByName counts) => new(counts);
}
