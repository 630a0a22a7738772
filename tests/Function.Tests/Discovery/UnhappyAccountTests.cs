using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>APIs that vanish while a run looks at them, that can't be looked at, or have strange names.</summary>
public class UnhappyAccountTests
{
    private const string Theirs = "arn:aws:logs:eu-west-1:111122223333:log-group:theirs";

    private readonly DiscoveryWorld _world = new();

    public UnhappyAccountTests()
    {
        _world.Rest.AddStage("r1", "prod");
        _world.Rest.AddStage("r2", "prod");
        _world.Http.AddStage("h1", "$default");
        _world.Http.AddStage("h2", "$default");
    }

    [Fact]
    public async Task APIs_that_vanish_after_they_were_listed_are_not_there()
    {
        _world.Rest.BeforeStages = api => _world.Rest.Apis.Remove("r1");
        _world.Http.BeforeStages = api => _world.Http.RemoveApi("h1");

        Assert.Equal("REST: 1 enabled; HTTP: 1 enabled", await _world.ApplyAsync());
        await AssertNothingOfTheVanishedAsync();
    }

    [Fact]
    public async Task Stages_that_vanish_before_they_are_changed_are_not_there()
    {
        _world.Rest.BeforeChange = name => _world.Rest.Apis.Remove(name == "account" ? "" : "r1");
        _world.Http.BeforeChange = name => _world.Http.RemoveApi("h1");

        Assert.Equal("REST: 1 enabled; HTTP: 1 enabled", await _world.ApplyAsync());
        await AssertNothingOfTheVanishedAsync();
    }

    [Fact]
    public async Task Stages_that_vanish_while_they_are_put_back_are_done_with()
    {
        await _world.ApplyAsync();
        _world.Rest.BeforeChange = name => _world.Rest.Apis.Remove(name == "account" ? "" : "r1");
        _world.Http.BeforeChange = name => _world.Http.RemoveApi("h1");

        Assert.Equal("REST: off, 3 settings put back; HTTP: off, 2 settings put back", await _world.RestoreAsync());
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task An_API_without_a_stage_is_in_the_inventory()
    {
        _world.Rest.Apis.Add("r3", []);
        _world.Http.AddApi("h3");

        await _world.ApplyAsync();

        var without = (await _world.StoredAsync<InventoryEntry>()).Where(entry => entry.State == InventoryState.Skipped);
        Assert.Equal(["http/h3", "rest/r3"], without.Select(entry => entry.Id).Order());
    }

    [Fact]
    public async Task A_stage_that_API_Gateway_manages_is_reported_and_the_others_are_enabled()
    {
        _world.Http.Stages["h1/$default"].ApiGatewayManaged = true;

        Assert.Equal("REST: 2 enabled; HTTP: 1 enabled, 1 failed", await _world.ApplyAsync());

        var entry = Assert.Single(await _world.StoredAsync<InventoryEntry>(), entry => entry.State == InventoryState.Failed);
        Assert.Equal(
            ("http/h1/$default", "API Gateway manages this stage itself and refused the change: Can't modify a stage that is managed by API Gateway"),
            (entry.Id, entry.Reason));
        await _world.RestoreAsync();
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task REST_APIs_that_cant_be_listed_keep_no_HTTP_API_from_its_logging()
    {
        _world.Rest.BeforeList = () => throw new AmazonAPIGatewayException("not authorized to perform: apigateway:GET on /restapis") { ErrorCode = "AccessDeniedException" };

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyAsync());

        Assert.Equal(
            "REST: AWS refused a call (AccessDeniedException): not authorized to perform: apigateway:GET on /restapis; HTTP: 2 enabled", exception.Message);
        Assert.NotNull(_world.Http.Stages["h2/$default"].AccessLogSettings);
    }

    [Fact]
    public async Task A_role_that_API_Gateway_refuses_is_said_and_HTTP_APIs_are_enabled()
    {
        _world.Rest.BeforeChange = name => throw new BadRequestException("The role ARN does not have required permissions configured.");

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyAsync());

        Assert.StartsWith($"REST: API Gateway's role for CloudWatch Logs in this account and Region couldn't be set to '{DiscoveryWorld.RoleArn}'", exception.Message);
        Assert.EndsWith("HTTP: 2 enabled", exception.Message);
    }

    [Fact]
    public async Task Names_with_every_legal_character_are_enabled_and_put_back()
    {
        const string Stage = "-._abcXYZ019";
        _world.Rest.AddStage("r3", Stage, ("~1{proxy+}/ANY", Entry("ERROR", false)), ("~1a-b.c_d:e~1{id}/GET", Entry("OFF", true)));
        _world.Http.AddStage("h3", Stage);
        var before = _world.Settings();

        Assert.Equal("REST: 3 enabled; HTTP: 3 enabled", await _world.ApplyAsync());
        Assert.Contains(await _world.StoredAsync<Source>(), source => source.LogGroupName == $"API-Gateway-Execution-Logs_r3/{Stage}");
        Assert.All(_world.Rest.Apis["r3"][Stage].Values, entry => Assert.Equal("INFO", entry.LoggingLevel));

        await _world.RestoreAsync();
        Assert.Equal(before, _world.Settings());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_owners_log_group_that_is_gone_when_its_access_log_is_to_go_back_is_told_and_stops_nothing(bool isNotFound)
    {
        await ReplaceTheirsAsync();
        _world.Http.DeletedLogGroups.Add(Theirs);
        _world.Http.DeletedLogGroupIsNotFound = isNotFound;

        var summary = await _world.RestoreAsync();

        Assert.EndsWith($"left: http/h1/$default (the stage's former access log went to '{Theirs}', which was deleted: the stage writes none now)", summary);
        Assert.Null(_world.Http.Stages["h1/$default"].AccessLogSettings);
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task A_stage_whose_owners_log_group_is_gone_gets_ours_though_none_is_to_be_replaced_any_more()
    {
        await ReplaceTheirsAsync();
        _world.Http.DeletedLogGroups.Add(Theirs);

        Assert.Equal("REST: 2 enabled; HTTP: 2 enabled", await _world.ApplyAsync());

        Assert.Equal(DiscoveryWorld.LogGroupArn, _world.Http.Stages["h1/$default"].AccessLogSettings!.DestinationArn);
        await _world.RestoreAsync();
        Assert.Null(_world.Http.Stages["h1/$default"].AccessLogSettings);
    }

    [Fact]
    public async Task A_stage_that_vanishes_before_its_access_log_is_put_back_is_not_told()
    {
        await ReplaceTheirsAsync();
        _world.Http.BeforeChange = _ => _world.Http.RemoveApi("h1");

        Assert.DoesNotContain("left", await _world.RestoreAsync());
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    private async Task ReplaceTheirsAsync()
    {
        _world.Http.Stages["h1/$default"].AccessLogSettings = new() { DestinationArn = Theirs, Format = "$context.requestId" };
        await _world.ApplyAsync(DiscoveryWorld.On with { HttpAccessLogsReplaced = true });
        Assert.Equal(DiscoveryWorld.LogGroupArn, _world.Http.Stages["h1/$default"].AccessLogSettings!.DestinationArn);
    }

    private async Task AssertNothingOfTheVanishedAsync()
    {
        Assert.DoesNotContain(await _world.StoredAsync<InventoryEntry>(), entry => entry.Id.Contains("1/"));
        Assert.DoesNotContain(await _world.StoredAsync<Setting>(), setting => setting.Id.Contains("1/"));
        Assert.DoesNotContain(await _world.StoredAsync<Source>(), source => source.ApiId == "r1");
    }
}
