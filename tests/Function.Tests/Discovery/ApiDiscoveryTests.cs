using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;
using AccessLogSettings = Amazon.ApiGatewayV2.Model.AccessLogSettings;
using BadRequestException = Amazon.APIGateway.Model.BadRequestException;

namespace CequenceApigw.Function.Tests.Discovery;

public class ApiDiscoveryTests
{
    private static readonly AccessLogSettings Theirs = new() { DestinationArn = "arn:aws:logs:eu-west-1:111122223333:log-group:theirs", Format = "$context.requestId" };

    private readonly DiscoveryWorld _world = new();

    public ApiDiscoveryTests()
    {
        _world.Rest.AddStage("r1", "dev");
        _world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)), ("pets/{id}/GET", Entry("OFF", false, burst: 7)));
        _world.Rest.AddStage("r2", "prod", ("*/*", Entry("INFO", true)));
        _world.Rest.AddStage("r3", "v1", ("~1/GET", Entry("OFF", true)));
        _world.Http.AddStage("h1", "$default");
        _world.Http.AddStage("h1", "beta");
        _world.Http.AddStage("h1", "gamma");
        _world.Http.AddStage("h2", "$default", Theirs);
        _world.Http.AddWebSocket("w1");
    }

    [Fact]
    public async Task Every_stage_of_every_page_is_enabled_and_everything_is_put_back_to_the_letter()
    {
        var before = _world.Settings();

        var summary = await _world.ApplyAsync();

        Assert.Equal("REST: 3 enabled, 1 already enabled; HTTP: 3 enabled, 1 skipped, 1 in conflict", summary);
        Assert.All(
            _world.Rest.Apis.Values.SelectMany(stages => stages.Values).SelectMany(entries => entries.Values),
            entry => Assert.Equal(("INFO", true), (entry.LoggingLevel, entry.DataTraceEnabled)));
        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        Assert.Equal(DiscoveryWorld.LogGroupArn, _world.Http.Stages["h1/$default"].AccessLogSettings!.DestinationArn);

        Assert.Equal("REST: off, 4 settings put back; HTTP: off, 3 settings put back", await _world.RestoreAsync());
        Assert.Equal(before, _world.Settings());
        Assert.Empty(await _world.StoredAsync<Setting>());
        Assert.Empty(await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task The_access_log_is_one_line_of_JSON_with_every_value_quoted()
    {
        await _world.ApplyAsync();

        Assert.Equal(
            """{"requestTimeEpoch":"$context.requestTimeEpoch","requestId":"$context.requestId","accountId":"$context.accountId","stage":"$context.stage","instance_id":"$context.apiId","ip":"$context.identity.sourceIp","host":"$context.domainName","http-version":"$context.protocol","http-method":"$context.httpMethod","uri-query-fragment":"$context.path","status-code":"$context.status"}""",
            _world.Http.Stages["h1/beta"].AccessLogSettings!.Format);
    }

    [Fact]
    public async Task Sources_name_the_log_groups_and_keep_their_beginning()
    {
        await _world.ApplyAsync();
        var first = await _world.StoredAsync<Source>();
        _world.Time.Pass(TimeSpan.FromHours(1));
        await _world.ApplyAsync();

        Assert.Equal(
            [DiscoveryWorld.LogGroup, "API-Gateway-Execution-Logs_r1/dev", "API-Gateway-Execution-Logs_r1/prod",
             "API-Gateway-Execution-Logs_r2/prod", "API-Gateway-Execution-Logs_r3/v1"],
            first.Select(source => source.LogGroupName).Order(StringComparer.Ordinal));
        Assert.Equal(first, await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await _world.ApplyAsync();
        _world.Rest.Calls.Clear();
        _world.Http.BeforeChange = name => Assert.Fail($"{name} was changed");

        await _world.ApplyAsync();

        Assert.DoesNotContain(_world.Rest.Calls, call => call.StartsWith("Update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_stage_and_a_failing_API_are_recorded_and_stop_no_other()
    {
        _world.Rest.BeforeChange = name => ThrowIf(name == "r1/dev", new ConflictException("Unable to complete operation due to concurrent modification."));
        _world.Rest.BeforeStages = api => ThrowIf(api == "r2", new Amazon.APIGateway.AmazonAPIGatewayException("Rate exceeded"));
        _world.Http.BeforeChange = name => ThrowIf(name == "h1/beta", new Amazon.ApiGatewayV2.Model.BadRequestException("Insufficient permissions to enable logging"));

        Assert.Equal("REST: 2 enabled, 2 failed; HTTP: 2 enabled, 1 skipped, 1 in conflict, 1 failed", await _world.ApplyAsync());

        var inventory = (await _world.StoredAsync<InventoryEntry>()).ToDictionary(entry => entry.Id);
        Assert.Equal((InventoryState.Failed, "Unable to complete operation due to concurrent modification."), (inventory["rest/r1/dev"].State, inventory["rest/r1/dev"].Reason));
        Assert.Equal((InventoryState.Failed, "Rate exceeded"), (inventory["rest/r2"].State, inventory["rest/r2"].Reason));
        Assert.Equal(InventoryState.Enabled, inventory["rest/r3/v1"].State);
        Assert.Equal(InventoryState.Failed, inventory["http/h1/beta"].State);
        Assert.Equal(InventoryState.Conflict, inventory["http/h2/$default"].State);
        Assert.Contains("WebSocket", inventory["http/w1"].Reason);
        Assert.DoesNotContain(await _world.StoredAsync<Source>(), source => source.LogGroupName.Contains("r1/dev"));
    }

    [Fact]
    public async Task With_execution_logs_already_enabled_no_REST_stage_is_touched()
    {
        _world.Rest.BeforeChange = name => Assert.Fail($"{name} was changed");

        var summary = await _world.ApplyAsync(DiscoveryWorld.On with { RestApiExecutionLogsAlreadyEnabled = true, HttpApiEnabled = false });

        Assert.Equal("REST: 1 already enabled, 3 skipped; HTTP: off", summary);
        Assert.Equal(4, (await _world.StoredAsync<Source>()).Count);
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task A_type_that_is_switched_off_is_put_back_and_the_other_stays()
    {
        var before = _world.Settings();
        await _world.ApplyAsync();

        await _world.ApplyAsync(DiscoveryWorld.On with { RestApiEnabled = false });

        Assert.Null(_world.Rest.CloudwatchRoleArn);
        Assert.NotNull(_world.Http.Stages["h1/beta"].AccessLogSettings);
        Assert.Equal([DiscoveryWorld.LogGroup], (await _world.StoredAsync<Source>()).Select(source => source.LogGroupName));
        await _world.ApplyAsync(DiscoveryWorld.On with { RestApiEnabled = false, HttpApiEnabled = false });
        Assert.Equal(before, _world.Settings());
    }

    [Fact]
    public async Task An_account_with_a_role_of_its_own_keeps_it()
    {
        _world.Rest.CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs";

        await _world.ApplyAsync();
        await _world.RestoreAsync();

        Assert.DoesNotContain("UpdateAccount", _world.Rest.Calls);
    }

    [Fact]
    public async Task A_role_that_has_not_spread_yet_is_tried_again()
    {
        var refusals = 2;
        _world.Rest.BeforeChange = name => ThrowIf(name == "account" && refusals-- > 0, new BadRequestException("The role ARN does not have required permissions configured."));

        await _world.ApplyAsync();

        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        Assert.All(_world.Time.Waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task What_others_changed_since_stays_and_vanished_APIs_are_forgotten()
    {
        await _world.ApplyAsync();
        _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel = "ERROR";
        _world.Rest.CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs";
        _world.Rest.Apis.Remove("r3");
        _world.Http.Stages["h1/beta"].AccessLogSettings = Theirs;
        _world.Http.Stages.Remove("h1/gamma");

        await _world.RestoreAsync();

        Assert.Equal(("ERROR", false), (_world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel, _world.Rest.Apis["r1"]["prod"]["*/*"].DataTraceEnabled));
        Assert.Equal("arn:aws:iam::111122223333:role/theirs", _world.Rest.CloudwatchRoleArn);
        Assert.Same(Theirs, _world.Http.Stages["h1/beta"].AccessLogSettings);
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Fact]
    public async Task A_failed_restore_names_what_is_left_keeps_it_and_a_rerun_completes_it()
    {
        var before = _world.Settings();
        await _world.ApplyAsync();
        _world.Rest.BeforeChange = name => ThrowIf(name == "r1/prod", new Amazon.APIGateway.AmazonAPIGatewayException("Rate exceeded"));

        var exception = await Assert.ThrowsAsync<DiscoveryException>(_world.RestoreAsync);

        Assert.Contains("rest/r1/prod (Rate exceeded)", exception.Message);
        Assert.Contains("rest/r1/prod", (await _world.StoredAsync<Setting>()).Select(setting => setting.Id));
        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        _world.Rest.BeforeChange = null;
        await _world.RestoreAsync();
        Assert.Equal(before, _world.Settings());
    }

    private static void ThrowIf(bool condition, Exception exception)
    {
        if (condition)
            throw exception;
    }
}
