using CequenceApigw.Engine;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>What discovery finds in an account whose owner has been there before.</summary>
public sealed class DiscoveryTests
{
    private const string OwnersLog = "/aws/vendedlogs/partners/access";
    private const string OwnersFormat =
        """{"id":"$context.requestId","api":"$context.apiId","stage":"$context.stage","client":"$context.identity.sourceIp","domain":"$context.domainName","protocol":"$context.protocol","verb":"$context.httpMethod","path":"$context.path","at":"$context.requestTimeEpoch","status":$context.status}""";

    [Fact]
    public async Task An_owners_JSON_access_log_is_forwarded_from_where_it_is()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var gateway = Assert.Single(rehearsal.Get<GatewayStore>().All);
        rehearsal.Get<LogStore>().Create(gateway.AccountId, gateway.Region, OwnersLog);
        gateway.HttpApis.Single(api => api.Name == "partners").Stages[0].AccessLogSettings =
            new AccessLogSettings($"arn:aws:logs:{gateway.Region}:{gateway.AccountId}:log-group:{OwnersLog}", OwnersFormat);
        var owners = rehearsal.ChangedSettings;

        await rehearsal.EnableAsync();
        Assert.Contains(Assert.Single(owners), rehearsal.ChangedSettings);
        await rehearsal.Traffic.PassMinuteAsync(120);
        await rehearsal.Traffic.SettleAsync();

        Assert.Contains(rehearsal.Traffic.SentToHttpApis, sent => sent.Target.Contains("/v1", StringComparison.Ordinal));
        rehearsal.Traffic.AssertExact();
        await rehearsal.DestroyAsync();
        Assert.Equal(owners, rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task A_stage_that_API_Gateway_manages_keeps_no_other_from_being_forwarded_and_put_back()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var managed = Assert.Single(rehearsal.Get<GatewayStore>().All).HttpApis.Single(api => api.Name == "catalogue").Stages[0];
        managed.IsManaged = true;

        var summary = await rehearsal.EnableAsync();
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        Assert.Equal((1, 1), (summary.Current, summary.Total));
        Assert.Null(managed.AccessLogSettings);
        Assert.NotEmpty(rehearsal.Traffic.SentToHttpApis);
        rehearsal.Traffic.AssertExact();
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }
}
