using Amazon.CloudWatchLogs;
using Amazon.Organizations;
using Amazon.SecretsManager;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class JsonProtocolTests
{
    [Fact]
    public async Task An_operation_is_posted_to_the_root_and_named_in_a_header()
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        await client.FilterLogEventsAsync(new()
        {
            LogGroupName = "API-Gateway-Execution-Logs_a1/dev",
            StartTime = 1764000000000,
            LogStreamNames = ["one", "two"],
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.Equal("Logs_20140328.FilterLogEvents", request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal(
            """{"logGroupName":"API-Gateway-Execution-Logs_a1/dev","logStreamNames":["one","two"],"startTime":1764000000000}""",
            request.Body);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent_and_an_empty_list_is()
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("{}"));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        await client.FilterLogEventsAsync(new());
        await client.FilterLogEventsAsync(new() { LogStreamNames = [] });

        Assert.Equal(["{}", """{"logStreamNames":[]}"""], service.Received.Select(request => request.Body));
    }

    [Fact]
    public async Task An_answer_is_read_and_unknown_members_are_passed_over()
    {
        using var service = new LoopbackService(new Answer(
            200,
            """
            {"events":[{"eventId":"36","ingestionTime":1764000000123,"logStreamName":"s","message":"(id) …","timestamp":1764000000001}],
             "searchedLogStreams":[],"nextToken":"more","novelty":{"a":[1]}}
            """,
            ("x-amzn-RequestId", "b2f5")));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        var page = await client.FilterLogEventsAsync(new() { LogGroupName = "g" });

        var read = Assert.Single(page.Events!);
        Assert.Equal(("36", "s", "(id) …"), (read.EventId, read.LogStreamName, read.Message));
        Assert.Equal((1764000000123, 1764000000001), (read.IngestionTime, read.Timestamp));
        Assert.Equal(("more", "b2f5"), (page.NextToken, page.ResponseMetadata.RequestId));
        Assert.Empty(page.SearchedLogStreams!);
    }

    [Fact]
    public async Task An_absent_or_null_member_is_null()
    {
        using var service = new LoopbackService(Answer.Ok("""{"nextToken":null}"""));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        var page = await client.FilterLogEventsAsync(new() { LogGroupName = "g" });

        Assert.Null(page.Events);
        Assert.Null(page.NextToken);
    }

    [Fact]
    public async Task Times_are_read_as_UTC_from_seconds_and_from_milliseconds()
    {
        using var logs = new LoopbackService(Answer.Ok("""{"logGroups":[{"creationTime":1764000000001}]}"""));
        using var organizations = new LoopbackService(Answer.Ok("""{"Account":{"JoinedTimestamp":1764000000.25,"Status":"ACTIVE"}}"""));
        using var logsClient = logs.Client<AmazonCloudWatchLogsClient>();
        using var organizationsClient = organizations.Client<AmazonOrganizationsClient>();

        var group = (await logsClient.DescribeLogGroupsAsync(new())).LogGroups![0];
        var account = (await organizationsClient.DescribeAccountAsync(new() { AccountId = "111122223333" })).Account!;

        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, 1, DateTimeKind.Utc), group.CreationTime);
        Assert.Equal(DateTimeKind.Utc, group.CreationTime!.Value.Kind);
        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, 250, DateTimeKind.Utc), account.JoinedTimestamp);
        Assert.Same(AccountStatus.ACTIVE, account.Status);
    }

    [Fact]
    public async Task A_map_of_lists_is_read()
    {
        using var service = new LoopbackService(Answer.Ok("""{"VersionIdsToStages":{"v1":["AWSCURRENT","mine"]}}"""));
        using var client = service.Client<AmazonSecretsManagerClient>();

        var secret = await client.DescribeSecretAsync(new() { SecretId = "s" });

        Assert.Equal(["AWSCURRENT", "mine"], secret.VersionIdsToStages!["v1"]);
    }

    [Fact]
    public async Task A_token_makes_a_put_repeatable_and_is_the_callers_where_given()
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("{}"));
        using var client = service.Client<AmazonSecretsManagerClient>();

        await client.PutSecretValueAsync(new() { SecretId = "s", SecretString = "v" });
        await client.PutSecretValueAsync(new() { SecretId = "s", SecretString = "v", ClientRequestToken = "mine" });

        Assert.Matches("""^\{"ClientRequestToken":"[0-9a-f-]{36}",""", service.Received[0].Body);
        Assert.StartsWith("""{"ClientRequestToken":"mine",""", service.Received[1].Body);
    }
}
