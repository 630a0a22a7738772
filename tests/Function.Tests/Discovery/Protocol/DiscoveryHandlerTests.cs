using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Protocol;
using CequenceApigw.Function.Runtime;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Tests.Discovery.Protocol;

public class DiscoveryHandlerTests
{
    private const string Signature = "Signature=secret";
    private const string Scheduled = """{"scheduledTime":"2026-11-24T10:15:00Z"}""";

    private readonly DiscoveryWorld _world = new();
    private readonly AnswerBox _box = new();
    private readonly StringWriter _log = new();

    [Fact]
    public async Task Create_is_answered_with_the_summary_and_without_a_content_type()
    {
        _world.Rest.AddStage("r1", "prod");

        var answer = await HandleAsync("Create");

        Assert.Equal("SUCCESS", answer.GetProperty("Status").GetString());
        Assert.Equal("REST: 1 enabled; HTTP: none found", answer.GetProperty("Data").GetProperty("Summary").GetString());
        Assert.Equal("arn:aws:cloudformation:eu-west-1:111122223333:stack/s/1", answer.GetProperty("StackId").GetString());
        Assert.Equal("request", answer.GetProperty("RequestId").GetString());
        Assert.Equal("Discovery", answer.GetProperty("LogicalResourceId").GetString());
        Assert.Null(_box.Answers[0].ContentType);
    }

    [Fact]
    public async Task The_physical_id_is_the_same_for_repeated_events_and_an_earlier_one_is_kept()
    {
        var first = (await HandleAsync("Create")).GetProperty("PhysicalResourceId").GetString();
        var again = (await HandleAsync("Create")).GetProperty("PhysicalResourceId").GetString();

        Assert.Equal(first, again);
        Assert.Equal("earlier", (await HandleAsync("Update", physicalId: "earlier")).GetProperty("PhysicalResourceId").GetString());
    }

    [Fact]
    public async Task Delete_without_Create_succeeds()
    {
        var answer = await HandleAsync("Delete", properties: "{}");

        Assert.Equal("SUCCESS", answer.GetProperty("Status").GetString());
    }

    [Theory]
    [InlineData("put removal request")]
    [InlineData("put lease discovery")]
    [InlineData("delete goal discovery")]
    public async Task A_state_table_that_refuses_fails_the_delete_and_doesnt_leave_it_waiting(string write)
    {
        await HandleAsync("Create");
        _world.Dynamo.BeforeWrite = each =>
        {
            if (each == write)
                throw new Amazon.DynamoDBv2.AmazonDynamoDBException("not authorized to perform: dynamodb") { ErrorCode = "AccessDeniedException" };
        };

        var answer = await HandleAsync("Delete");

        Assert.Equal("FAILED", answer.GetProperty("Status").GetString());
        Assert.Equal("AWS refused a call (AccessDeniedException): not authorized to perform: dynamodb", answer.GetProperty("Reason").GetString());
    }

    [Fact]
    public async Task A_failed_restore_fails_the_delete_and_names_the_setting()
    {
        _world.Rest.AddStage("r1", "prod");
        await HandleAsync("Create");
        _world.Rest.BeforeChange = _ => throw new Amazon.APIGateway.AmazonAPIGatewayException("Rate exceeded");

        var answer = await HandleAsync("Delete");

        Assert.Equal("FAILED", answer.GetProperty("Status").GetString());
        Assert.Contains("rest/r1/prod (Rate exceeded)", answer.GetProperty("Reason").GetString());
    }

    [Fact]
    public async Task An_oversize_reason_is_cut_so_that_the_answer_stays_within_4_KB()
    {
        _world.Dynamo.BeforeWrite = _ => throw new InvalidOperationException(string.Concat(Enumerable.Repeat("\"é😀", 5000)));
        _world.Rest.AddStage("r1", "prod");

        var answer = await HandleAsync("Create");

        Assert.Equal("FAILED", answer.GetProperty("Status").GetString());
        Assert.True(Encoding.UTF8.GetByteCount(_box.Answers[0].Body) <= 4096);
    }

    [Theory]
    [InlineData("""{"RestApiEnabled":"maybe","HttpApiEnabled":"true"}""", "The custom resource's property RestApiEnabled must be 'true' or 'false'.")]
    [InlineData("{}", "The custom resource's property RestApiEnabled is missing.")]
    [InlineData("""{"RestApiEnabled":"\ud800"}""", "The custom resource's property RestApiEnabled is missing.")]
    [InlineData("""{"\ud800":"true"}""", "The custom resource's property RestApiEnabled is missing.")]
    public async Task A_malformed_property_is_named(string properties, string reason)
    {
        Assert.Equal(reason, (await HandleAsync("Create", properties: properties)).GetProperty("Reason").GetString());
    }

    [Fact]
    public async Task Out_of_time_a_creation_is_answered_and_the_schedule_goes_on()
    {
        _world.Rest.AddStage("r1", "prod");

        var answer = await HandleAsync("Create", left: RunTime.AnswerReserve);

        Assert.Equal("SUCCESS", answer.GetProperty("Status").GetString());
        Assert.Contains("the schedule goes on", answer.GetProperty("Data").GetProperty("Summary").GetString());
        await InvokeAsync(Scheduled);
        Assert.Equal("INFO", _world.Rest.Apis["r1"]["prod"]["*/*"].LoggingLevel);
        Assert.Contains("REST: 1 enabled", _log.ToString());
    }

    [Fact]
    public async Task Out_of_time_a_removal_goes_on_with_each_of_Lambdas_attempts_and_the_last_one_answers()
    {
        _world.Rest.AddStage("r1", "prod");
        await HandleAsync("Create");

        for (var attempt = 1; attempt < CustomResourceRun.LambdaAttempts; attempt++)
            await Assert.ThrowsAsync<DiscoveryException>(() => HandleAsync("Delete", left: RunTime.AnswerReserve));
        Assert.Empty(_box.Answers);
        var answer = await HandleAsync("Delete", left: RunTime.AnswerReserve);

        Assert.Equal("FAILED", answer.GetProperty("Status").GetString());
        Assert.Contains("run it again", answer.GetProperty("Reason").GetString());
    }

    [Fact]
    public async Task A_run_of_the_schedule_leaves_the_account_alone_while_another_run_is_under_way()
    {
        _world.Rest.AddStage("r1", "prod");
        await _world.Discovery.SetGoalAsync(DiscoveryWorld.On, default);
        var lease = new RunLease(_world.Table, "discovery", _world.Time);
        var held = await lease.TakeAsync(_world.Time.GetUtcNow() + TimeSpan.FromMinutes(3), default);

        await InvokeAsync(Scheduled);
        Assert.Empty(_world.Rest.Apis["r1"]["prod"]);
        await lease.ReleaseAsync(held, default);
        await InvokeAsync(Scheduled);

        Assert.NotEmpty(_world.Rest.Apis["r1"]["prod"]);
    }

    [Fact]
    public async Task A_stack_change_waits_for_a_run_that_died_no_longer_than_its_lease()
    {
        var lease = new RunLease(_world.Table, "discovery", _world.Time);
        await lease.TakeAsync(_world.Time.GetUtcNow() + ScheduledRun.Longest, default);

        Assert.Equal("SUCCESS", (await HandleAsync("Create")).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task After_a_removal_a_late_run_of_the_schedule_switches_nothing_on()
    {
        _world.Rest.AddStage("r1", "prod");
        await HandleAsync("Create");
        await HandleAsync("Delete");

        await InvokeAsync(Scheduled);

        Assert.Empty(_world.Rest.Apis["r1"]["prod"]);
    }

    [Fact]
    public async Task An_answer_that_is_refused_is_put_again()
    {
        _box.Refusals = 2;

        Assert.Equal("SUCCESS", (await HandleAsync("Create")).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task The_log_and_the_errors_show_neither_the_event_nor_the_response_URL()
    {
        _box.Refusals = int.MaxValue;

        var exception = await Assert.ThrowsAsync<DiscoveryException>(() => HandleAsync("Create"));
        var malformed = await Assert.ThrowsAsync<InvalidDataException>(() => InvokeAsync($$"""{"ResponseURL":"https://x/?{{Signature}}","RequestType":1}"""));

        Assert.DoesNotContain(Signature, exception + malformed.ToString() + _log);
        Assert.Contains("\"request_type\":\"Create\"", _log.ToString());
    }

    [Fact]
    public async Task No_answer_leaves_without_TLS()
    {
        var payload = """
            {"RequestType":"Create","ResponseURL":"http://cloudformation-custom-resource-response.example/x","StackId":"s","RequestId":"r",
             "LogicalResourceId":"Discovery","ResourceProperties":{}}
            """;

        await Assert.ThrowsAsync<InvalidDataException>(() => InvokeAsync(payload));

        Assert.Empty(_box.Answers);
    }

    private async Task<JsonElement> HandleAsync(string requestType, string? physicalId = null, string? properties = null, TimeSpan? left = null)
    {
        _box.Answers.Clear();
        var id = physicalId is null ? "" : $"\"PhysicalResourceId\":\"{physicalId}\",";
        properties ??= $$"""
            {"RestApiEnabled":"true","HttpApiEnabled":"true","RestApiExecutionLogsAlreadyEnabled":"false",
            "GatewayLoggingRoleArn":"{{DiscoveryWorld.RoleArn}}","HttpAccessLogGroupArn":"{{DiscoveryWorld.LogGroupArn}}:*",
            "HttpAccessLogsReplaced":"false","HttpAccessLogGroupPrefix":"/aws/vendedlogs/","LogRetentionDays":"30"}
            """;
        await InvokeAsync($$"""
            {"RequestType":"{{requestType}}","ResponseURL":"https://cloudformation-custom-resource-response.s3.amazonaws.com/x?{{Signature}}",
             "StackId":"arn:aws:cloudformation:eu-west-1:111122223333:stack/s/1","RequestId":"request","LogicalResourceId":"Discovery",
             {{id}}"ResourceProperties":{{properties}}}
            """, left);
        using var json = JsonDocument.Parse(Assert.Single(_box.Answers).Body);
        return json.RootElement.Clone();
    }

    private Task InvokeAsync(string payload, TimeSpan? left = null)
    {
        var (lease, log) = (new RunLease(_world.Table, "discovery", _world.Time), new DiscoveryLog(_log));
        var responder = new CustomResourceResponder(new HttpClient(_box), _world.Time);
        var handler = new DiscoveryHandler(
            new CustomResourceRun(_world.Discovery, lease, _world.Table, responder, log, _world.Time),
            new ScheduledRun(_world.Discovery, lease, log, _world.Time));
        var deadline = _world.Time.GetUtcNow() + (left ?? TimeSpan.FromMinutes(10));
        return handler.HandleAsync(new Invocation("id", Encoding.UTF8.GetBytes(payload), deadline), default);
    }
}
