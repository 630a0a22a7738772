using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Traffic;
using CequenceApigw.Sandbox.Traffic.Truth;
using CequenceApigw.Sandbox.Uap;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests;

/// <summary>Clients' requests, the minutes that pass, and what the Edge got of them.</summary>
internal sealed class Traffic(LocalOrganization local)
{
    /// <summary>After these the latest log event has been ingested and read.</summary>
    private const int SettlingMinutes = 26;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public IReadOnlyList<SentExchange> Sent => local.Services.GetRequiredService<GroundTruth>().Sent;

    public UapEdge Edge => local.Services.GetRequiredService<UapEdge>();

    /// <summary>What was sent to HTTP APIs, whose stages share one log group.</summary>
    public IReadOnlyList<SentExchange> SentToHttpApis
    {
        get
        {
            var apis = local.Services.GetRequiredService<GatewayStore>().All.SelectMany(gateway => gateway.HttpApis).ToList();
            return [.. Sent.Where(sent => apis.Any(api => sent.Target.Contains($" {api.Id}/", StringComparison.Ordinal)))];
        }
    }

    public Reconciliation Proof => Reconciliation.Of(Sent, Edge.Received);

    /// <summary>A minute with requests, and the runs at its end.</summary>
    public async Task PassMinuteAsync(int requests)
    {
        local.Clock.Advance(Minute);
        Assert.Equal(requests, await local.Services.GetRequiredService<TrafficGenerator>().SendAsync(requests, Minute));
        await local.TickAsync();
    }

    public Task SettleAsync() => local.AdvanceAsync(Minute * SettlingMinutes);

    public void AssertExact()
    {
        var proof = Proof;
        Assert.Empty(proof.Lost);
        Assert.Empty(proof.Duplicated);
        Assert.Empty(proof.Invented);
        Assert.Empty(proof.Differences);
        Assert.Equal(proof.Expected, proof.Delivered);
    }
}
