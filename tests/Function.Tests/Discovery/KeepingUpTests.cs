using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>What the schedule's runs find.</summary>
public class KeepingUpTests
{
    private const string Group = "API-Gateway-Execution-Logs_r1/prod";

    private readonly DiscoveryWorld _world = new();

    public KeepingUpTests() => _world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)));

    [Fact]
    public async Task New_stages_are_enabled_and_deleted_ones_forgotten()
    {
        await _world.ApplyAsync();
        _world.Rest.AddStage("r2", "new");
        _world.Rest.Apis.Remove("r1");

        Assert.Equal("REST: 1 enabled; HTTP: none found", await _world.KeepUpAsync());

        Assert.Equal(["API-Gateway-Execution-Logs_r2/new"], (await _world.StoredAsync<Source>()).Where(source => source.GoneAt is null).Select(source => source.LogGroupName));
        Assert.Equal(["rest/r2/new"], (await _world.StoredAsync<InventoryEntry>()).Select(entry => entry.Id));
        Assert.DoesNotContain(await _world.StoredAsync<Setting>(), setting => setting.Id.StartsWith("rest/r1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logging_that_is_switched_off_is_switched_on_three_times_in_a_row_and_then_left_as_it_is()
    {
        await _world.ApplyAsync();
        for (var repair = 1; repair <= Setting.MostRepairs; repair++)
        {
            SwitchOff();
            await _world.KeepUpAsync();
            Assert.Equal("INFO", _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel);
            Assert.Contains($"Drift: somebody had changed its logging; switched on again, {repair} of 3", Assert.Single(await _world.StoredAsync<InventoryEntry>()).Reason);
        }
        SwitchOff();

        Assert.Equal("REST: 1 drifted; HTTP: none found", await _world.KeepUpAsync());

        Assert.Equal("OFF", _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel);
        await _world.RestoreAsync();
        Assert.Equal("OFF", _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel);
    }

    [Fact]
    public async Task Logging_that_stays_on_makes_earlier_repairs_forgotten()
    {
        await _world.ApplyAsync();
        SwitchOff();
        await _world.KeepUpAsync();

        await _world.KeepUpAsync();

        Assert.Equal(0, Assert.Single(await _world.StoredAsync<Setting>(), setting => setting.Id == "rest/r1/prod").Repairs);
    }

    [Fact]
    public async Task A_log_group_that_appears_later_gets_its_retention_and_has_it_taken_away_again()
    {
        await _world.ApplyAsync();
        _world.Logs.RetentionInDays[Group] = null;

        Assert.EndsWith("retention of 1 log groups set", await _world.KeepUpAsync());

        Assert.Equal(30, _world.Logs.RetentionInDays[Group]);
        await _world.ApplyAsync(DiscoveryWorld.On with { LogRetentionDays = 90 });
        Assert.Equal(90, _world.Logs.RetentionInDays[Group]);
        await _world.RestoreAsync();
        Assert.Null(_world.Logs.RetentionInDays[Group]);
    }

    [Theory]
    [InlineData(7, 7)]
    [InlineData(365, 30)]
    public async Task A_shorter_retention_is_left_alone(int before, int during)
    {
        _world.Logs.RetentionInDays[Group] = before;

        await _world.ApplyAsync();

        Assert.Equal(during, _world.Logs.RetentionInDays[Group]);
        await _world.RestoreAsync();
        Assert.Equal(before, _world.Logs.RetentionInDays[Group]);
    }

    [Fact]
    public async Task A_retention_that_others_set_since_stays()
    {
        _world.Logs.RetentionInDays[Group] = 365;
        await _world.ApplyAsync();
        _world.Logs.RetentionInDays[Group] = 731;

        await _world.KeepUpAsync();
        await _world.RestoreAsync();

        Assert.Equal(731, _world.Logs.RetentionInDays[Group]);
    }

    [Fact]
    public async Task The_role_stays_as_long_as_others_log_with_it()
    {
        await _world.ApplyAsync();
        _world.Rest.AddStage("r9", "theirs", ("*/*", Entry("ERROR", false)));

        var summary = await _world.ApplyAsync(DiscoveryWorld.On with { RestApiEnabled = false });

        Assert.Contains("kept: account/cloudwatchRoleArn (r9/theirs log with the role", summary);
        Assert.Equal(DiscoveryWorld.RoleArn, _world.Rest.CloudwatchRoleArn);
        _world.Rest.Apis.Remove("r9");
        await _world.KeepUpAsync();
        Assert.Null(_world.Rest.CloudwatchRoleArn);
    }

    [Fact]
    public async Task An_access_log_that_was_replaced_on_request_is_put_back()
    {
        var theirs = new Amazon.ApiGatewayV2.Model.AccessLogSettings { DestinationArn = "arn:aws:logs:eu-west-1:111122223333:log-group:theirs", Format = "$context.requestId" };
        _world.Http.AddStage("h1", "v1", theirs);
        var before = _world.Settings();

        await _world.ApplyAsync(DiscoveryWorld.On with { HttpAccessLogsReplaced = true });

        Assert.Equal(DiscoveryWorld.LogGroupArn, _world.Http.Stages["h1/v1"].AccessLogSettings!.DestinationArn);
        await _world.RestoreAsync();
        Assert.Equal(before, _world.Settings());
    }

    [Fact]
    public async Task An_access_log_that_is_not_to_be_replaced_any_more_is_put_back_by_the_update()
    {
        var theirs = new Amazon.ApiGatewayV2.Model.AccessLogSettings { DestinationArn = "arn:aws:logs:eu-west-1:111122223333:log-group:theirs", Format = "$context.requestId" };
        _world.Http.AddStage("h1", "v1", theirs);
        await _world.ApplyAsync(DiscoveryWorld.On with { HttpAccessLogsReplaced = true });

        Assert.EndsWith("HTTP: 1 in conflict", await _world.ApplyAsync());

        Assert.Equal(theirs.DestinationArn, _world.Http.Stages["h1/v1"].AccessLogSettings!.DestinationArn);
        Assert.DoesNotContain(await _world.StoredAsync<Setting>(), setting => setting.Id == "http/h1/v1");
        Assert.DoesNotContain(await _world.StoredAsync<Source>(), source => source is { ApiType: ApiType.Http, GoneAt: null });
    }

    [Fact]
    public async Task A_run_over_600_APIs_with_10_stages_each_asks_for_each_API_once_and_changes_each_stage_once()
    {
        var world = new DiscoveryWorld { Rest = { PageSize = 500, CloudwatchRoleArn = "arn:aws:iam::111122223333:role/theirs" } };
        for (var api = 0; api < 600; api++)
        {
            for (var stage = 0; stage < 10; stage++)
                world.Rest.AddStage($"r{api:000}", $"s{stage}");
        }

        await world.ApplyAsync();
        Assert.Equal(2 + 600 + 6000, world.Rest.Calls.Count);
        world.Rest.Calls.Clear();
        await world.KeepUpAsync();
        Assert.Equal(2 + 600, world.Rest.Calls.Count);
        world.Rest.Calls.Clear();
        await world.RestoreAsync();
        Assert.Equal(600 + 6000, world.Rest.Calls.Count);
    }

    [Fact]
    public async Task HTTP_stages_cost_no_more()
    {
        var world = new DiscoveryWorld { Http = { PageSize = 100 } };
        for (var api = 0; api < 600; api++)
        {
            for (var stage = 0; stage < 10; stage++)
                world.Http.AddStage($"h{api:000}", $"s{stage}");
        }

        await world.ApplyAsync();
        Assert.Equal(6 + 600 + 6000, world.Http.Calls.Count);
        world.Http.Calls.Clear();
        await world.KeepUpAsync();
        Assert.Equal(6 + 600, world.Http.Calls.Count);
        world.Http.Calls.Clear();
        await world.RestoreAsync();
        Assert.Equal(600 + 6000, world.Http.Calls.Count);
    }

    [Fact]
    public async Task An_account_without_a_role_is_looked_through_once_more_before_it_gets_one_and_before_it_loses_it()
    {
        var world = new DiscoveryWorld { Rest = { PageSize = 500 } };
        for (var api = 0; api < 600; api++)
            world.Rest.AddStage($"r{api:000}", "prod");

        await world.ApplyAsync();
        Assert.Equal(2 * (2 + 600) + 600 + 1, world.Rest.Calls.Count);
        world.Rest.Calls.Clear();
        await world.RestoreAsync();
        Assert.Equal(600 + 600 + (2 + 600) + 1, world.Rest.Calls.Count);
    }

    [Fact]
    public async Task An_access_log_that_is_removed_is_set_three_times_in_a_row_and_then_left_as_it_is()
    {
        var stage = _world.Http.AddStage("h1", "$default");
        await _world.ApplyAsync();
        for (var repair = 1; repair <= Setting.MostRepairs; repair++)
        {
            stage.AccessLogSettings = null;
            await _world.KeepUpAsync();
            Assert.Equal(DiscoveryWorld.LogGroupArn, stage.AccessLogSettings!.DestinationArn);
        }
        stage.AccessLogSettings = null;

        Assert.EndsWith("HTTP: 1 drifted", await _world.KeepUpAsync());

        Assert.Null(stage.AccessLogSettings);
    }

    [Fact]
    public async Task The_log_group_of_a_canary_is_not_read_and_gets_the_retention_of_its_stages()
    {
        _world.Logs.RetentionInDays[Group] = _world.Logs.RetentionInDays[Group + "/Canary"] = null;

        await _world.ApplyAsync();

        Assert.Equal([Group], (await _world.StoredAsync<Source>()).Select(source => source.LogGroupName));
        Assert.Equal(30, _world.Logs.RetentionInDays[Group + "/Canary"]);
        await _world.RestoreAsync();
        Assert.Null(_world.Logs.RetentionInDays[Group + "/Canary"]);
    }

    [Fact]
    public async Task Since_when_a_log_group_is_not_read_any_more_is_noted_and_stays_noted_when_it_is_read_again()
    {
        await _world.ApplyAsync();
        Assert.Empty(await _world.StoredAsync<Absence>());
        var since = _world.Time.GetUtcNow();

        await _world.RestoreAsync();
        await _world.RestoreAsync();

        var absence = Assert.Single(await _world.StoredAsync<Absence>(), absence => absence.LogGroupName == Group);
        Assert.InRange(absence.Since, since.AddMilliseconds(-1), _world.Time.GetUtcNow());
        await _world.ApplyAsync();
        Assert.Contains(absence, await _world.StoredAsync<Absence>());
        Assert.True(Assert.Single(await _world.StoredAsync<Source>(), source => source.LogGroupName == Group).EnabledAt >= absence.Since);
    }

    private void SwitchOff()
    {
        var entry = _world.Rest.Apis["r1"]["prod"]["*/*"];
        (entry.LoggingLevel, entry.DataTraceEnabled) = ("OFF", false);
    }
}
