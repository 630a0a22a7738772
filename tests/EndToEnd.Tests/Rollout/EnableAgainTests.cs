using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Storage.DynamoDb;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class EnableAgainTests
{
    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        var first = await rehearsal.EnableAsync();
        var settings = rehearsal.ChangedSettings;
        var made = rehearsal.Leftovers;
        Assert.NotEmpty(rehearsal.Calls.New());

        var second = await rehearsal.EnableAsync();

        Assert.Equal((true, 1, 1), (first.Changed, first.Current, first.Total));
        Assert.Equal((false, 1, 1), (second.Changed, second.Current, second.Total));
        Assert.Empty(rehearsal.Calls.New());
        Assert.Equal(settings, rehearsal.ChangedSettings);
        Assert.Equal(made, rehearsal.Leftovers);
        Assert.NotEmpty(settings);
    }

    [Fact]
    public async Task A_new_version_keeps_checkpoints_and_remembered_settings()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();
        var table = Assert.Single(rehearsal.Get<TableStore>().In("200000000001", Rehearsal.Home));
        table.Put(JsonNode.Parse("""{"Kind":{"S":"checkpoint"},"Id":{"S":"a-log-group"},"ReadTo":{"N":"1764000000000"}}""")!.AsObject(), _ => true);
        var before = Remembered(table);

        var summary = await rehearsal.OfVersion("99.0.0").EnableAsync(rehearsal.Options);

        Assert.Equal((true, 1), (summary.Changed, summary.Current));
        Assert.Equal("99.0.0", (await rehearsal.Integration.GetRolloutAsync(rehearsal.Options.IntegrationName).SingleAsync()).DeployedVersion);
        Assert.Equal(before, Remembered(Assert.Single(rehearsal.Get<TableStore>().In("200000000001", Rehearsal.Home))));
        Assert.Contains(before, item => item.Contains("a-log-group", StringComparison.Ordinal));
        Assert.Contains(before, item => item.Contains("\"setting\"", StringComparison.Ordinal));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
    }

    [Fact]
    public async Task Destroying_leaves_nothing_and_a_second_time_does_nothing()
    {
        await using var rehearsal = await Rehearsal.StartAsync();
        await rehearsal.EnableAsync();

        await rehearsal.DestroyAsync();

        Assert.Empty(rehearsal.Leftovers);
        Assert.Empty(rehearsal.ChangedSettings);
        rehearsal.Calls.New();
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.Calls.New());
    }

    private static List<string> Remembered(Table table) =>
    [
        .. table.Items.Where(item => (string?)item["Kind"]!["S"] is "checkpoint" or "setting").Select(item => item.ToJsonString()).Order(StringComparer.Ordinal),
    ];
}
