using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>What discovery finds in an account, and how it leaves it.</summary>
public sealed class FindingTests
{
    [Fact]
    public async Task Every_type_of_API_is_in_the_inventory_with_what_was_done()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        member.Gateway.RestApis = [.. member.Gateway.RestApis, member.Rest("ledger") with { Id = "nostage000", Name = "without stage", Stages = [] }];

        await rehearsal.EnableAsync();

        var states = member.States();
        foreach (var api in new[] { "orders", "storefront", "ledger" }.Select(member.Rest))
        {
            Assert.All(api.Stages, stage => Assert.Equal(stage.Name == "live" ? "AlreadyEnabled" : "Enabled", states[$"rest/{api.Id}/{stage.Name}"]));
            Assert.All(api.Stages, stage => Assert.Contains($"{LogStore.ExecutionLogPrefix}{api.Id}/{stage.Name}", member.Sources()));
        }
        Assert.Equal(("Enabled", "Enabled"), (states[$"http/{member.Http("catalogue").Id}/$default"], states[$"http/{member.Http("catalogue").Id}/dev"]));
        var taken = $"http/{member.Http("partners").Id}/v1";
        Assert.Equal("Conflict", states[taken]);
        Assert.Contains("already goes to arn:aws:logs:us-east-1:200000000001:log-group:/customer/partners-access", member.Reason(taken), StringComparison.Ordinal);
        Assert.Equal(("Skipped", "WebSocket APIs are not supported."), (states[$"http/{member.Http("events").Id}"], member.Reason($"http/{member.Http("events").Id}")));
        Assert.Equal("Skipped", states["rest/nostage000"]);
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        member.Gateway.RestApis = [.. member.Gateway.RestApis, .. Enumerable.Range(0, 500).Select(number => member.Rest("ledger") with { Id = $"rest{number:000000}", Stages = [] })];
        member.Gateway.HttpApis = [.. member.Gateway.HttpApis, .. Enumerable.Range(0, 100).Select(number => member.Http("events") with { Id = $"http{number:000000}" })];

        await rehearsal.EnableAsync();

        Assert.Equal((500, 100), (member.States().Keys.Count(id => id.StartsWith("rest/rest", StringComparison.Ordinal)), member.States().Keys.Count(id => id.StartsWith("http/http", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Names_with_every_legal_character_are_enabled_and_put_back()
    {
        const string Name = "-._abcXYZ019";
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone, local =>
        {
            var gateway = local.Services.GetRequiredService<GatewayStore>().In(Member.AccountId, Rehearsal.Home);
            var (rest, http) = (gateway.RestApis[0], gateway.HttpApis[0]);
            var stage = new RestStage(Name, "k0w8mc", rest.Created);
            foreach (var key in new[] { "*/*", "~1{proxy+}/ANY", "~1a-b.c_d:e~1{id}/GET" })
                stage.MethodSettings = stage.MethodSettings.SetItem(key, new MethodSetting { LoggingLevel = "ERROR" });
            gateway.RestApis = [rest with { Name = "ordérs / 注文 #1", Stages = [stage] }];
            gateway.HttpApis = [http with { Stages = [new HttpStage("$default", http.Created), new HttpStage("V_1-x", http.Created)] }];
        });
        var member = new Member(rehearsal);

        await rehearsal.EnableAsync();

        Assert.All(member.States(), state => Assert.Equal("Enabled", state.Value));
        Assert.All(member.Gateway.RestApis[0].Stages[0].MethodSettings.Values, entry => Assert.Equal(("INFO", true), (entry.LoggingLevel, entry.DataTraceEnabled)));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task A_stage_with_more_overrides_than_one_update_takes_is_enabled_and_put_back()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone, local =>
        {
            var stage = local.Services.GetRequiredService<GatewayStore>().In(Member.AccountId, Rehearsal.Home).RestApis[0].Stages[0];
            for (var number = 0; number < 120; number++)
                stage.MethodSettings = stage.MethodSettings.Add($"~1orders{number}/GET", new MethodSetting { ThrottlingBurstLimit = number + 1 });
        });

        await rehearsal.EnableAsync();

        var settings = new Member(rehearsal).RestStage("orders", "prod").MethodSettings;
        Assert.Equal(121, settings.Count);
        Assert.All(settings.Values, entry => Assert.Equal(("INFO", true), (entry.LoggingLevel, entry.DataTraceEnabled)));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task Execution_logs_that_the_owner_sees_to_are_read_and_no_REST_stage_is_touched()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);

        await rehearsal.Integration.EnableAsync(rehearsal.Options with { RestApiExecutionLogsAlreadyEnabled = true });

        Assert.NotEmpty(rehearsal.ChangedSettings);
        Assert.All(rehearsal.ChangedSettings, setting => Assert.Contains(" http ", setting, StringComparison.Ordinal));
        var member = new Member(rehearsal);
        Assert.Contains($"{LogStore.ExecutionLogPrefix}{member.Rest("storefront").Id}/live", member.Sources());
    }

    [Fact]
    public async Task A_stage_whose_execution_log_is_delivered_elsewhere_is_a_conflict_until_the_delivery_is_gone()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var member = new Member(rehearsal);
        var api = member.Rest("orders").Id;
        var stage = $"arn:aws:apigateway:{Rehearsal.Home}:{Member.AccountId}:/restapis/{api}/stages/prod";
        var sources = rehearsal.Get<DeliverySourceStore>();
        sources.Add(Member.AccountId, Rehearsal.Home, new DeliverySource("large-logs", stage, "EXECUTION_LOGS"));

        await rehearsal.EnableAsync();

        Assert.Equal("Conflict", member.States()[$"rest/{api}/prod"]);
        Assert.Contains("delivery source 'large-logs'", member.Reason($"rest/{api}/prod"), StringComparison.Ordinal);
        sources.Clear(Member.AccountId, Rehearsal.Home);
        await member.KeepUpAsync();
        Assert.Equal("Enabled", member.States()[$"rest/{api}/prod"]);
    }

    [Fact]
    public async Task A_taken_access_log_is_replaced_on_request_and_put_back()
    {
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone);
        var partners = new Member(rehearsal).Http("partners").Stages[0];

        await rehearsal.Integration.EnableAsync(rehearsal.Options with { HttpAccessLogsReplaced = true });

        Assert.Equal("/aws/vendedlogs/CequenceApigw/http-api-access", partners.AccessLogSettings!.LogGroup);
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task A_canarys_log_is_not_read_and_its_retention_is_set_and_put_back()
    {
        LogGroup? canary = null, shorter = null;
        await using var rehearsal = await Rehearsal.StartWithDiscoveryAloneAsync(Member.Alone, local =>
        {
            var gateway = local.Services.GetRequiredService<GatewayStore>().In(Member.AccountId, Rehearsal.Home);
            var logs = local.Services.GetRequiredService<LogStore>();
            gateway.RestApis[0].Stages[0].CanaryDeploymentId = "c4n4ry";
            canary = logs.Create(gateway.AccountId, gateway.Region, $"{LogStore.ExecutionLogPrefix}{gateway.RestApis[0].Id}/prod/Canary");
            canary.RetentionInDays = 365;
            shorter = logs.Create(gateway.AccountId, gateway.Region, $"{LogStore.ExecutionLogPrefix}{gateway.RestApis[0].Id}/prod");
            shorter.RetentionInDays = 7;
        });
        var member = new Member(rehearsal);

        await rehearsal.EnableAsync();

        Assert.Equal((30, 7), (canary!.RetentionInDays, shorter!.RetentionInDays));
        Assert.DoesNotContain(canary.Name, member.Sources());
        await rehearsal.DestroyAsync();
        Assert.Equal(365, canary.RetentionInDays);
        Assert.Empty(rehearsal.ChangedSettings);
    }
}
