using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Tests.State;

public class StateTableTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, 123, TimeSpan.Zero);

    private readonly InMemoryDynamoDb _dynamo = new() { PageSize = 2 };
    private readonly StateTable _table;

    public StateTableTests() => _table = new StateTable(_dynamo, "state");

    [Fact]
    public async Task Query_follows_every_page_and_keeps_kinds_apart()
    {
        for (var i = 0; i < 5; i++)
            await _table.PutAsync(new Setting($"rest/api/{i}", "{}", "{}"), default);
        await _table.PutAsync(new InventoryEntry("rest/api/0", InventoryState.Enabled, "", "Orders"), default);

        var ids = new List<string>();
        await foreach (var setting in _table.QueryAsync<Setting>(default))
            ids.Add(setting.Id);

        Assert.Equal(["rest/api/0", "rest/api/1", "rest/api/2", "rest/api/3", "rest/api/4"], ids);
        Assert.Equal(3, _dynamo.Queries);
    }

    [Fact]
    public async Task Every_record_is_read_as_it_was_written()
    {
        var rest = new Source("API-Gateway-Execution-Logs_a1/prod", ApiType.Rest, Noon, "a1", "prod", GoneAt: Noon.AddDays(1));
        var http = new Source("/aws/vendedlogs/X/http-api-access", ApiType.Http, Noon);
        var setting = new Setting("rest/a1/prod", """{"*/*":null}""", """{"*/*":{}}""");
        var entry = new InventoryEntry("http/b2/$default", InventoryState.Conflict, "taken", "Shop");
        await _table.PutAsync(rest, default);
        await _table.PutAsync(http, default);
        await _table.PutAsync(setting, default);
        await _table.PutAsync(entry, default);

        Assert.Equal(rest, await _table.GetAsync<Source>(rest.LogGroupName, default));
        Assert.Equal(http, await _table.GetAsync<Source>(http.LogGroupName, default));
        Assert.Equal(setting, await _table.GetAsync<Setting>(setting.Id, default));
        Assert.Equal(entry, await _table.GetAsync<InventoryEntry>(entry.Id, default));
    }

    [Fact]
    public async Task An_item_that_is_not_there_is_null_and_deleting_it_is_no_error()
    {
        await _table.DeleteAsync<Setting>("rest/none/none", default);

        Assert.Null(await _table.GetAsync<Setting>("rest/none/none", default));
    }

    [Fact]
    public async Task A_conditional_put_writes_only_what_nobody_wrote_meanwhile()
    {
        Assert.True(await _table.TryPutAsync(new VersionedRecord("a", 1), PutCondition.Absent, default));
        Assert.False(await _table.TryPutAsync(new VersionedRecord("a", 9), PutCondition.Absent, default));
        Assert.True(await _table.TryPutAsync(new VersionedRecord("a", 2), PutCondition.VersionIs(1), default));
        Assert.False(await _table.TryPutAsync(new VersionedRecord("a", 3), PutCondition.VersionIs(1), default));

        Assert.Equal(2, (await _table.GetAsync<VersionedRecord>("a", default))!.Version);
    }

    [Fact]
    public async Task A_conditional_put_whose_answer_got_lost_has_been_written()
    {
        _dynamo.RepeatsPuts = true;

        Assert.True(await _table.TryPutAsync(new VersionedRecord("a", 1), PutCondition.Absent, default));
        Assert.True(await _table.TryPutAsync(new VersionedRecord("a", 2), PutCondition.VersionIs(1), default));
        Assert.False(await _table.TryPutAsync(new VersionedRecord("a", 3), PutCondition.VersionIs(1), default));
    }

    [Fact]
    public async Task Of_two_runs_that_want_a_lease_at_once_one_gets_it()
    {
        var (one, other) = (new RunLease(_table, "forwarder", TimeProvider.System), new RunLease(_table, "forwarder", TimeProvider.System));
        _dynamo.RepeatsPuts = true;
        var until = DateTimeOffset.UtcNow.AddMinutes(1);
        Lease? second = null;
        _dynamo.BeforeWrite = _ =>
        {
            _dynamo.BeforeWrite = null;
            second = other.TryTakeAsync(until, default).GetAwaiter().GetResult();
        };

        Assert.Null(await one.TryTakeAsync(until, default));
        Assert.NotNull(second);
    }
}
