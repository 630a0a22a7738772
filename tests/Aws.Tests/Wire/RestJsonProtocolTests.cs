using System.Text;
using Amazon.APIGateway;
using Amazon.ApiGatewayV2;
using Amazon.Lambda;
using Amazon.Runtime;
using Amazon.Scheduler;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class RestJsonProtocolTests
{
    [Theory]
    [InlineData("dev", "/restapis/a1/stages/dev")]
    [InlineData("$default", "/restapis/a1/stages/%24default")]
    [InlineData("a/b ü", "/restapis/a1/stages/a%2Fb%20%C3%BC")]
    public async Task A_member_of_the_path_is_escaped(string stage, string target)
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await client.GetStageAsync(new() { RestApiId = "a1", StageName = stage });

        var request = Assert.Single(service.Received);
        Assert.Equal(("GET", target, ""), (request.Method, request.Target, request.Body));
        Assert.Equal("application/json", request.Headers["Accept"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_path_is_not_sent_with_a_gap(string? stage)
    {
        using var service = new LoopbackService();
        using var client = service.Client<AmazonAPIGatewayClient>();

        var error = await Assert.ThrowsAsync<AmazonClientException>(
            () => client.GetStageAsync(new() { RestApiId = "a1", StageName = stage }));

        Assert.Equal("GetStage needs stage_name", error.Message);
        Assert.Empty(service.Received);
    }

    [Fact]
    public async Task Members_of_the_query_are_sent_there_and_only_where_set()
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("{}"));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await client.GetRestApisAsync(new() { Limit = 500, Position = "a+b/=" });
        await client.GetRestApisAsync(new());

        Assert.Equal(["/restapis?limit=500&position=a%2Bb%2F%3D", "/restapis"], service.Received.Select(request => request.Target));
    }

    [Fact]
    public async Task A_patch_names_its_paths_as_given()
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await client.UpdateStageAsync(new()
        {
            RestApiId = "a1",
            StageName = "dev",
            PatchOperations =
            [
                new() { Op = Op.Replace, Path = "/*/*/logging/loglevel", Value = "INFO" },
                new() { Op = Op.Remove, Path = "/~1pets~1{id}/GET/logging/dataTrace" },
            ],
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(("PATCH", "/restapis/a1/stages/dev"), (request.Method, request.Target));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(
            """
            {"patchOperations":[{"op":"replace","path":"/*/*/logging/loglevel","value":"INFO"},
            {"op":"remove","path":"/~1pets~1{id}/GET/logging/dataTrace"}]}
            """.ReplaceLineEndings(""),
            request.Body);
    }

    [Fact]
    public async Task An_answer_with_maps_structures_and_times_is_read()
    {
        using var service = new LoopbackService(Answer.Ok(
            """
            {"stageName":"dev","createdDate":1764000000,"cacheClusterStatus":"NOT_AVAILABLE","tags":{"team":"edge"},
             "methodSettings":{"*/*":{"loggingLevel":"INFO","dataTraceEnabled":true,"throttlingRateLimit":10.5,"throttlingBurstLimit":5}}}
            """));
        using var client = service.Client<AmazonAPIGatewayClient>();

        var stage = await client.GetStageAsync(new() { RestApiId = "a1", StageName = "dev" });

        var settings = stage.MethodSettings!["*/*"];
        Assert.Equal(("INFO", true), (settings.LoggingLevel, settings.DataTraceEnabled));
        Assert.Equal((10.5, 5), (settings.ThrottlingRateLimit, settings.ThrottlingBurstLimit));
        Assert.Equal("edge", stage.Tags!["team"]);
        Assert.Same(CacheClusterStatus.NOT_AVAILABLE, stage.CacheClusterStatus);
        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, DateTimeKind.Utc), stage.CreatedDate);
    }

    [Fact]
    public async Task A_value_AWS_adds_later_is_kept_as_it_is()
    {
        using var service = new LoopbackService(Answer.Ok("""{"cacheClusterStatus":"HIBERNATING"}"""));
        using var client = service.Client<AmazonAPIGatewayClient>();

        var stage = await client.GetStageAsync(new() { RestApiId = "a1", StageName = "dev" });

        Assert.Equal("HIBERNATING", stage.CacheClusterStatus!.Value);
    }

    [Fact]
    public async Task Times_in_ISO_8601_are_read()
    {
        using var service = new LoopbackService(
            Answer.Ok("""{"items":[{"name":"pets","apiId":"h1","protocolType":"HTTP","createdDate":"2025-11-24T16:00:00Z"}]}"""));
        using var client = service.Client<AmazonApiGatewayV2Client>();

        var api = (await client.GetApisAsync(new())).Items![0];

        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, DateTimeKind.Utc), api.CreatedDate);
        Assert.Equal(DateTimeKind.Utc, api.CreatedDate!.Value.Kind);
        Assert.Same(ProtocolType.HTTP, api.ProtocolType);
    }

    [Fact]
    public async Task An_empty_answer_is_an_answer()
    {
        using var service = new LoopbackService(new Answer(204, ""));
        using var client = service.Client<AmazonApiGatewayV2Client>();

        await client.DeleteAccessLogSettingsAsync(new() { ApiId = "h1", StageName = "$default" });

        var request = Assert.Single(service.Received);
        Assert.Equal(("DELETE", "/v2/apis/h1/stages/%24default/accesslogsettings"), (request.Method, request.Target));
    }

    [Fact]
    public async Task A_time_is_sent_as_seconds()
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonSchedulerClient>();

        await client.UpdateScheduleAsync(new()
        {
            Name = "forwarder",
            ClientToken = "t",
            StartDate = new DateTime(2025, 11, 24, 16, 0, 0, DateTimeKind.Utc),
            State = ScheduleState.DISABLED,
            FlexibleTimeWindow = new() { Mode = FlexibleTimeWindowMode.OFF },
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(("PUT", "/schedules/forwarder"), (request.Method, request.Target));
        Assert.Equal(
            """{"ClientToken":"t","FlexibleTimeWindow":{"Mode":"OFF"},"StartDate":1764000000,"State":"DISABLED"}""",
            request.Body);
    }

    [Fact]
    public async Task A_payload_travels_as_it_is_with_the_rest_in_headers()
    {
        using var service = new LoopbackService(new Answer(
            200, """{"errorMessage":"no"}""", ("X-Amz-Function-Error", "Unhandled"), ("X-Amz-Executed-Version", "$LATEST")));
        using var client = service.Client<AmazonLambdaClient>();

        var response = await client.InvokeAsync(new()
        {
            FunctionName = "arn:aws:lambda:eu-west-1:111122223333:function:discovery",
            InvocationType = InvocationType.RequestResponse,
            Qualifier = "live",
            Payload = """{"ü":1}""",
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(
            "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-west-1%3A111122223333%3Afunction%3Adiscovery/invocations?Qualifier=live",
            request.Target);
        Assert.Equal(("""{"ü":1}""", "RequestResponse"), (request.Body, request.Headers["X-Amz-Invocation-Type"]));
        Assert.Equal((200, "Unhandled", "$LATEST"), (response.StatusCode, response.FunctionError, response.ExecutedVersion));
        Assert.Equal("""{"errorMessage":"no"}""", Encoding.UTF8.GetString(response.Payload!.ToArray()));
    }
}
