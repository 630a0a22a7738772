using System.Collections.Immutable;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>The delivery sources of every account and Region. Their owners set them up; no operation of the sandbox does.</summary>
internal sealed class DeliverySourceStore
{
    private readonly Regional<SourcesOfRegion> _regions = new((_, _) => new());

    public ImmutableList<DeliverySource> In(string accountId, string region) => _regions.In(accountId, region).Sources;

    public void Add(string accountId, string region, DeliverySource source)
    {
        var state = _regions.In(accountId, region);
        state.Sources = state.Sources.Add(source);
    }

    public void Clear(string accountId, string region) => _regions.In(accountId, region).Sources = [];

    private sealed class SourcesOfRegion
    {
        public ImmutableList<DeliverySource> Sources { get; set; } = [];
    }
}
