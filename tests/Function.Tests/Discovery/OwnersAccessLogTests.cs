using CequenceApigw.Function.State;
using AccessLogSettings = Amazon.ApiGatewayV2.Model.AccessLogSettings;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>HTTP stages with an access log of their own, and what decides whether it is read where it is.</summary>
public class OwnersAccessLogTests
{
    private const string Arn = "arn:aws:logs:eu-west-1:111122223333:log-group:";
    private const string Group = "/aws/vendedlogs/shop/access";
    private const string Format =
        """{"id":"$context.requestId","api":"$context.apiId","stage":"$context.stage","client":"$context.identity.sourceIp","domain":"$context.domainName","verb":"$context.httpMethod","path":"$context.path","took":"$context.responseLatency","status":$context.status}""";

    private readonly DiscoveryWorld _world = new();

    [Fact]
    public async Task A_JSON_format_with_all_that_is_needed_is_read_where_it_is_and_nothing_is_changed()
    {
        _world.Http.AddStage("h1", "v1", Log(Group, Format));
        _world.Http.AddStage("h1", "v2", Log(Group, Format.Replace(",\"took\":\"$context.responseLatency\"", "")));
        _world.Http.BeforeChange = name => Assert.Fail($"{name} was changed");

        Assert.EndsWith("HTTP: 2 already enabled", await _world.ApplyAsync(DiscoveryWorld.On with { HttpAccessLogsReplaced = true }));

        var source = Assert.Single(await _world.StoredAsync<Source>(), source => source.Format is not null);
        Assert.Equal((Group, "h1/v1,h1/v2", Format), (source.LogGroupName, source.Stages, source.Format));
        Assert.Equal($"Its own access log is read where it is: {Group}.", (await _world.StoredAsync<InventoryEntry>())[0].Reason);
        Assert.Empty(await _world.StoredAsync<Setting>());
    }

    [Theory]
    [InlineData("/shop/access", Format, "the forwarder may read only log groups whose names begin with '/aws/vendedlogs/'")]
    [InlineData(Group, "$context.requestId $context.status", "flat JSON object with $context.requestId, $context.stage, $context.apiId, $context.identity.sourceIp")]
    [InlineData(Group, """{"id":"$context.requestId","api":"$context.apiId","stage":"$context.stage","client":"$context.identity.sourceIp","domain":"$context.domainName","what":"$context.httpMethod $context.path","status":"$context.status"}""", "flat JSON object with $context.httpMethod, $context.path.")]
    [InlineData(DiscoveryWorld.LogGroup, Format, "Somebody gave it another format.")]
    public async Task Any_other_is_a_conflict_that_says_why(string group, string format, string reason)
    {
        _world.Http.AddStage("h1", "v1", Log(group, format));

        Assert.EndsWith("HTTP: 1 in conflict", await _world.ApplyAsync());

        var entry = Assert.Single(await _world.StoredAsync<InventoryEntry>());
        Assert.StartsWith($"The stage's one access log already goes to {Arn}{group}. ", entry.Reason);
        Assert.Contains(reason, entry.Reason);
        Assert.Empty(await _world.StoredAsync<Source>());
    }

    [Fact]
    public async Task A_second_layout_in_the_same_log_group_is_a_conflict()
    {
        _world.Http.AddStage("h1", "v1", Log(Group, Format));
        _world.Http.AddStage("h2", "v1", Log(Group, Format.Replace("\"id\"", "\"requestId\"")));

        Assert.EndsWith("HTTP: 1 already enabled, 1 in conflict", await _world.ApplyAsync());
    }

    [Fact]
    public async Task Stages_come_and_go_and_the_log_group_keeps_its_beginning()
    {
        _world.Http.AddStage("h1", "v1", Log(Group, Format));
        await _world.ApplyAsync();
        var first = await OwnersAsync();
        _world.Time.Pass(TimeSpan.FromHours(1));
        _world.Http.AddStage("h2", "v1", Log(Group, Format));

        await _world.KeepUpAsync();
        Assert.Equal([first with { Stages = "h1/v1,h2/v1" }], [await OwnersAsync()]);
        _world.Http.BeforeStages = api => throw new Amazon.ApiGatewayV2.AmazonApiGatewayV2Exception("Rate exceeded");
        await _world.KeepUpAsync();
        Assert.Equal("h1/v1,h2/v1", (await OwnersAsync()).Stages);
        _world.Http.BeforeStages = null;
        _world.Http.RemoveApi("h1");
        await _world.KeepUpAsync();
        Assert.Equal("h2/v1", (await OwnersAsync()).Stages);

        await _world.RestoreAsync();
        Assert.Empty(await _world.StoredAsync<Source>());
    }

    private async Task<Source> OwnersAsync() => Assert.Single(await _world.StoredAsync<Source>(), source => source.Format is not null);

    private static AccessLogSettings Log(string group, string format) => new() { DestinationArn = Arn + group, Format = format };
}
