using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
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
        var gateway = MemberOf(rehearsal);
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
        var managed = MemberOf(rehearsal).HttpApis.Single(api => api.Name == "catalogue").Stages[0];
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

    [Fact]
    public async Task A_customer_who_uses_the_quota_up_slows_discovery_down_and_stops_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var gateway = MemberOf(rehearsal);
        using var stop = new CancellationTokenSource();
        var customer = UseUpAsync(rehearsal.Get<ControlPlaneQuota>(), gateway, stop.Token);

        var summary = await rehearsal.EnableAsync();

        Assert.Equal((1, 1), (summary.Current, summary.Total));
        Assert.All(gateway.RestApis.SelectMany(api => api.Stages), stage => Assert.Equal("INFO", stage.MethodSettings[RestStage.AllMethods].LoggingLevel));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
        await stop.CancelAsync();
        Assert.True(await customer > 0, "The customer was never refused.");
    }

    /// <summary>The one account besides the management account.</summary>
    private static GatewayRegion MemberOf(Rehearsal rehearsal) => rehearsal.Get<GatewayStore>().All.Single(gateway => gateway.AccountId == "200000000001");

    /// <summary>Asks as often as API Gateway answers; returns how often it refused.</summary>
    private static async Task<int> UseUpAsync(ControlPlaneQuota quota, GatewayRegion gateway, CancellationToken stop)
    {
        var refused = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                quota.Spend(gateway.AccountId, gateway.Region);
            }
            catch (AwsException)
            {
                refused++;
                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            }
        }
        return refused;
    }
}
