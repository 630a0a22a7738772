using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.State;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>Automatic discovery is off: api-config.json lists what is enabled.</summary>
public sealed class SelectionTests
{
    private readonly DiscoveryWorld _world = new();
    private readonly string _before;

    public SelectionTests()
    {
        _world.Rest.AddStage("r1", "dev");
        _world.Rest.AddStage("r1", "prod", ("*/*", Entry("ERROR", false)));
        _world.Rest.AddStage("r2", "prod");
        _world.Http.AddStage("h1", "$default");
        _world.Http.AddStage("h1", "beta");
        _world.Http.AddWebSocket("w1");
        _before = _world.Settings();
    }

    [Fact]
    public async Task Only_what_is_listed_is_enabled_and_the_rest_is_in_the_inventory()
    {
        var summary = await _world.ApplyConfigAsync("""{ "apis": ["r1", "API h*"], "stages": ["prod", "$default"] }""");

        Assert.Equal("REST: 1 enabled, 2 skipped; HTTP: 1 enabled, 2 skipped", summary);
        Assert.Equal(["http/h1/$default", "rest/r1/prod"], await EnabledAsync());
        Assert.Empty(_world.Rest.Apis["r1"]["dev"]);
        Assert.Null(_world.Http.Stages["h1/beta"].AccessLogSettings);
        var inventory = await _world.StoredAsync<InventoryEntry>();
        Assert.All(
            inventory.Where(entry => entry.Id is "rest/r1/dev" or "rest/r2" or "http/h1/beta"),
            entry => Assert.Equal((InventoryState.Skipped, "api-config.json doesn't list it."), (entry.State, entry.Reason)));
        Assert.Equal("WebSocket APIs are not supported.", inventory.Single(entry => entry.Id == "http/w1").Reason);
        Assert.Equal(
            [DiscoveryWorld.LogGroup, "API-Gateway-Execution-Logs_r1/prod"],
            (await _world.StoredAsync<Source>()).Select(source => source.LogGroupName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_stages_of_an_API_that_is_not_listed_are_not_even_looked_at()
    {
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }""");
        _world.Rest.Calls.Clear();

        await _world.KeepUpAsync();

        Assert.Equal(["GetRestApis", "GetStages r1"], _world.Rest.Calls);
    }

    [Fact]
    public async Task A_changed_list_makes_exactly_the_difference()
    {
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }, { "apis": ["h1"], "stages": ["beta"] }""");
        var kept = _world.Http.Stages["h1/beta"].AccessLogSettings;
        _world.Rest.Calls.Clear();

        await _world.ApplyConfigAsync("""{ "apis": ["r1"], "stages": ["prod"] }, { "apis": ["r2"] }, { "apis": ["h1"], "stages": ["beta"] }""");

        Assert.Equal(["UpdateStage r2/prod", "UpdateStage r1/dev"], _world.Rest.Calls.Where(call => call.StartsWith("UpdateStage", StringComparison.Ordinal)));
        Assert.Empty(_world.Rest.Apis["r1"]["dev"]);
        Assert.Same(kept, _world.Http.Stages["h1/beta"].AccessLogSettings);
        Assert.Equal(["http/h1/beta", "rest/r1/prod", "rest/r2/prod"], await EnabledAsync());
        Assert.DoesNotContain(await _world.StoredAsync<Source>(), source => source.Stage == "dev");
        await _world.RestoreAsync();
        Assert.Equal(_before, _world.Settings());
    }

    [Fact]
    public async Task With_nothing_listed_any_more_everything_is_back_the_role_included()
    {
        await _world.ApplyAsync();
        Assert.NotNull(_world.Rest.CloudwatchRoleArn);

        var summary = await _world.ApplyConfigAsync("""{ "accounts": ["444455556666"] }, { "regions": ["us-*"] }""");

        Assert.Equal("REST: 2 skipped; HTTP: 2 skipped", summary);
        Assert.Equal(_before, _world.Settings());
        Assert.Empty(await _world.StoredAsync<Setting>());
        // What is left in it was written by stages that were listed then.
        Assert.Equal([DiscoveryWorld.LogGroup], (await _world.StoredAsync<Source>()).Select(source => source.LogGroupName));
    }

    [Fact]
    public async Task Without_a_list_everything_is_discovered_again()
    {
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }""");

        Assert.Equal("REST: 3 enabled; HTTP: 2 enabled, 1 skipped", await _world.ApplyAsync());
        Assert.Equal(1, _world.Config.Reads);
    }

    [Fact]
    public async Task New_stages_of_listed_APIs_are_enabled_by_the_schedule()
    {
        await _world.ApplyConfigAsync("""{ "apis": ["API r1"] }""");
        _world.Rest.AddStage("r1", "next");
        _world.Rest.AddStage("r3", "next");

        await _world.KeepUpAsync();

        Assert.Equal(["rest/r1/dev", "rest/r1/next", "rest/r1/prod"], await EnabledAsync());
    }

    [Fact]
    public async Task Entries_that_match_nothing_here_are_named_and_those_of_other_accounts_are_not()
    {
        const string entries = """
            { "apis": ["r1"] },
            { "apis": ["typo"] },
            { "accounts": ["444455556666"], "apis": ["elsewhere"] },
            { "apiType": "HTTP", "stages": ["prod"] }
            """;

        var summary = await _world.ApplyConfigAsync(entries);

        const string words = "enable[1] (line 2), enable[3] (line 4) match nothing in this account and Region";
        Assert.EndsWith($"; api-config.json: {words}", summary);
        var item = (await _world.StoredAsync<InventoryEntry>()).Single(entry => entry.Id == "config");
        Assert.Equal((InventoryState.Unmatched, words), (item.State, item.Reason));
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }""");
        Assert.DoesNotContain(await _world.StoredAsync<InventoryEntry>(), entry => entry.Id == "config");
    }

    [Fact]
    public async Task A_single_pattern_that_matches_nothing_here_is_named()
    {
        var summary = await _world.ApplyConfigAsync("""
            { "apis": ["r1", "API r2", "typo-*"], "stages": ["prod", "dev", "live"] },
            { "apis": ["r1", "h1"], "stages": ["beta"] }
            """);

        const string words =
            "enable[0].apis 'typo-*' (line 1), enable[0].stages 'live' (line 1), enable[1].apis 'r1' (line 2) match nothing in this account and Region";
        Assert.EndsWith($"; api-config.json: {words}", summary);
        Assert.Equal(words, (await _world.StoredAsync<InventoryEntry>()).Single(entry => entry.Id == "config").Reason);
    }

    [Fact]
    public async Task The_summary_names_three_patterns_and_the_inventory_all()
    {
        var summary = await _world.ApplyConfigAsync("""{ "apis": ["r1", "a", "b", "c", "d"] }""");

        Assert.EndsWith("enable[0].apis 'c' (line 1) and 1 more match nothing in this account and Region", summary);
        Assert.Contains("'d'", (await _world.StoredAsync<InventoryEntry>()).Single(entry => entry.Id == "config").Reason);
    }

    [Fact]
    public async Task A_pattern_that_may_be_about_a_type_that_is_off_is_not_named()
    {
        _world.Config.Publish("""{ "enable": [ { "apis": ["r1", "h1"] }, { "apis": ["h1"] } ] }""");

        Assert.DoesNotContain("api-config.json", await _world.ApplyAsync(DiscoveryWorld.Listed with { HttpApiEnabled = false }));
    }

    [Fact]
    public async Task Of_an_API_that_can_not_be_looked_at_nothing_is_said_or_put_back()
    {
        await _world.ApplyConfigAsync("""{ "apis": ["r2"] }""");
        _world.Rest.BeforeStages = id => throw new Amazon.APIGateway.AmazonAPIGatewayException("Rate exceeded");

        var summary = await _world.KeepUpAsync();

        Assert.Equal("REST: 1 skipped, 1 failed; HTTP: 2 skipped", summary);
        Assert.Equal("INFO", _world.Rest.Apis["r2"]["prod"]["*/*"].LoggingLevel);
        Assert.Contains(await _world.StoredAsync<Source>(), source => source.ApiId == "r2");
    }

    [Fact]
    public async Task What_could_not_be_put_back_is_reported_and_the_next_run_does_it()
    {
        await _world.ApplyConfigAsync("{}");
        _world.Rest.BeforeChange = name => ThrowIfRestored(name);
        _world.Http.BeforeChange = name => throw new Amazon.ApiGatewayV2.AmazonApiGatewayV2Exception("Too busy");

        await _world.ApplyConfigAsync("""{ "apis": ["r2"] }""");

        var failed = (await _world.StoredAsync<InventoryEntry>()).Where(entry => entry.State == InventoryState.Failed).ToList();
        Assert.Equal(["http/h1/$default", "http/h1/beta", "rest/r1/dev", "rest/r1/prod"], failed.Select(entry => entry.Id).Order(StringComparer.Ordinal));
        Assert.All(failed, entry => Assert.StartsWith("Not put back yet, the next run tries again: ", entry.Reason));
        Assert.Contains(await _world.StoredAsync<Source>(), source => source.ApiType == ApiType.Http);
        (_world.Rest.BeforeChange, _world.Http.BeforeChange) = (null, null);
        Assert.Equal("REST: 1 enabled, 1 skipped; HTTP: 2 skipped", await _world.KeepUpAsync());
        await _world.RestoreAsync();
        Assert.Equal(_before, _world.Settings());

        static void ThrowIfRestored(string name)
        {
            if (name != "r2/prod")
                throw new Amazon.APIGateway.AmazonAPIGatewayException("Rate exceeded");
        }
    }

    [Theory]
    [InlineData("""{ "api": ["r1"] }""", "line 1, enable[0].api: there is no such member")]
    [InlineData("oops", "line 1: this isn't JSON")]
    public async Task A_list_that_can_not_be_used_changes_nothing_and_fails_the_run(string entries, string reason)
    {
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }""");
        var enabled = _world.Settings();
        var inventory = await _world.StoredAsync<InventoryEntry>();

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyConfigAsync(entries));

        Assert.StartsWith($"Nothing was changed, because api-config.json can't be used: {reason}", exception.Message);
        Assert.EndsWith($" (s3://{ConfigBucket.Name}/{ConfigBucket.Key})", exception.Message);
        Assert.Equal(enabled, _world.Settings());
        Assert.Equal(inventory, await _world.StoredAsync<InventoryEntry>());
    }

    [Fact]
    public async Task A_right_that_has_not_spread_yet_is_waited_for_and_one_that_is_missing_is_told()
    {
        _world.Config.Refusals = 3;
        await _world.ApplyConfigAsync("""{ "apis": ["r1"] }""");
        var enabled = _world.Settings();
        Assert.Equal(4, _world.Config.Reads);

        _world.Config.Refusals = int.MaxValue;
        var exception = await Assert.ThrowsAsync<DiscoveryException>(_world.KeepUpAsync);

        Assert.Contains("can't be used: Access Denied (", exception.Message);
        Assert.Equal(enabled, _world.Settings());
    }

    [Fact]
    public async Task Without_a_connection_nothing_is_changed()
    {
        _world.Config.Failure = new HttpRequestException("Name or service not known");

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => _world.ApplyConfigAsync("{}"));

        Assert.StartsWith("Nothing was changed, because api-config.json can't be used: Name or service not known", exception.Message);
        Assert.Equal(_before, _world.Settings());
    }

    [Fact]
    public async Task Switching_off_needs_no_list()
    {
        await _world.ApplyConfigAsync("{}");
        _world.Config.Refusals = int.MaxValue;

        await _world.ApplyAsync(DiscoveryWorld.Listed with { RestApiEnabled = false, HttpApiEnabled = false });

        Assert.Equal(_before, _world.Settings());
    }

    private async Task<IEnumerable<string>> EnabledAsync() => (await _world.StoredAsync<InventoryEntry>())
        .Where(entry => entry.State == InventoryState.Enabled).Select(entry => entry.Id).Order(StringComparer.Ordinal);
}
