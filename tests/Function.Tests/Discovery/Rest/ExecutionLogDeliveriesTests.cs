using System.Net;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Tests.Discovery.Rest;

/// <summary>Stages whose execution log is delivered elsewhere: API Gateway writes nothing that could be read.</summary>
public sealed class ExecutionLogDeliveriesTests
{
    private const string Gateway = "arn:aws:apigateway:eu-west-1:111122223333:/restapis";

    private readonly DiscoveryWorld _world = new();

    public ExecutionLogDeliveriesTests()
    {
        _world.Rest.AddStage("r1", "prod");
        _world.Rest.AddStage("r1", "test");
    }

    [Fact]
    public async Task One_is_a_conflict_that_names_the_way_out_and_nothing_is_changed_in_it()
    {
        Deliver("r1/stages/prod");

        Assert.Equal("REST: 1 enabled, 1 in conflict; HTTP: none found", await _world.ApplyAsync());

        Assert.Empty(_world.Rest.Apis["r1"]["prod"]);
        Assert.NotEmpty(_world.Rest.Apis["r1"]["test"]);
        var entry = Assert.Single(await _world.StoredAsync<InventoryEntry>(), entry => entry.State == InventoryState.Conflict);
        Assert.Equal("rest/r1/prod", entry.Id);
        Assert.Contains("delivery source 'theirs-r1/stages/prod'", entry.Reason);
        Assert.Contains("Delete the delivery and its source", entry.Reason);
    }

    [Fact]
    public async Task One_that_was_enabled_before_stays_as_it_is_is_read_on_and_is_put_back_at_the_end()
    {
        var before = _world.Settings();
        await _world.ApplyAsync();
        var enabled = _world.Settings();
        Deliver("r1/stages/prod");

        await _world.KeepUpAsync();

        Assert.Equal(enabled, _world.Settings());
        Assert.Contains("API-Gateway-Execution-Logs_r1/prod", (await _world.StoredAsync<Source>()).Select(source => source.LogGroupName));
        await _world.RestoreAsync();
        Assert.Equal(before, _world.Settings());
    }

    [Fact]
    public async Task One_whose_delivery_is_gone_is_enabled_by_the_next_run()
    {
        Deliver("r1/stages/prod");
        await _world.ApplyAsync();
        _world.Logs.DeliverySources.Clear();

        Assert.Equal("REST: 2 enabled; HTTP: none found", await _world.KeepUpAsync());
    }

    [Fact]
    public async Task It_is_told_where_the_owner_sees_to_the_logs_too()
    {
        Deliver("r1/stages/prod");

        Assert.StartsWith("REST: 1 skipped, 1 in conflict", await _world.ApplyAsync(DiscoveryWorld.On with { RestApiExecutionLogsAlreadyEnabled = true }));
    }

    [Fact]
    public async Task All_pages_are_read_and_deliveries_of_other_logs_and_services_are_none()
    {
        Deliver("r1/stages/prod", logType: "ACCESS_LOGS");
        Deliver("r1");
        _world.Logs.DeliverySources.Add(new() { Name = "agent", LogType = "EXECUTION_LOGS", ResourceArns = ["arn:aws:bedrock:eu-west-1:111122223333:agent/r1"] });
        Deliver("r1/stages/test");

        Assert.Equal("REST: 1 enabled, 1 in conflict; HTTP: none found", await _world.ApplyAsync());
    }

    public static TheoryData<Exception> Refusals =>
    [
        new AmazonCloudWatchLogsException("not authorized to perform: logs:DescribeDeliverySources", null, ErrorType.Sender, "AccessDeniedException", null, HttpStatusCode.BadRequest),
        new AmazonCloudWatchLogsException("", null, ErrorType.Sender, "UnknownOperationException", null, HttpStatusCode.BadRequest),
        new HttpRequestException("Name or service not known"),
    ];

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Where_they_can_not_be_listed_every_stage_is_enabled(Exception refusal)
    {
        _world.Logs.BeforeDeliverySources = () => throw refusal;

        Assert.Equal("REST: 2 enabled; HTTP: none found", await _world.ApplyAsync());
    }

    [Fact]
    public async Task They_are_listed_once_a_run()
    {
        var lists = 0;
        _world.Logs.BeforeDeliverySources = () => lists++;

        await _world.ApplyAsync();

        Assert.Equal(1, lists);
    }

    private void Deliver(string path, string logType = "EXECUTION_LOGS") =>
        _world.Logs.DeliverySources.Add(new DeliverySource { Name = $"theirs-{path}", LogType = logType, ResourceArns = [$"{Gateway}/{path}"] });
}
