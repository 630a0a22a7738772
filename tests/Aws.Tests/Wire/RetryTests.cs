using Amazon.APIGateway;
using Amazon.CloudFormation;
using Amazon.CloudWatchLogs;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class RetryTests
{
    [Fact]
    public async Task A_throttled_JSON_call_is_made_again()
    {
        using var service = new LoopbackService(
            new Answer(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}"""), Answer.Ok("""{"nextToken":"n"}"""));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        var page = await client.FilterLogEventsAsync(new() { LogGroupName = "g" });

        Assert.Equal("n", page.NextToken);
        Assert.Equal(2, service.Received.Count);
        Assert.Equal(service.Received[0].Body, service.Received[1].Body);
    }

    [Fact]
    public async Task A_throttled_query_call_is_made_again_with_the_same_token()
    {
        using var service = new LoopbackService(
            new Answer(400, "<ErrorResponse><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></ErrorResponse>"),
            Answer.Ok("<UpdateStackSetResponse><UpdateStackSetResult/></UpdateStackSetResponse>"));
        using var client = service.Client<AmazonCloudFormationClient>();

        await client.UpdateStackSetAsync(new() { StackSetName = "s" });

        Assert.Equal(2, service.Received.Count);
        Assert.Equal(service.Received[0].Form["OperationId"], service.Received[1].Form["OperationId"]);
    }

    [Fact]
    public async Task A_call_that_met_a_fault_is_made_again()
    {
        using var service = new LoopbackService(new Answer(503, ""), Answer.Ok("{}"));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await client.GetAccountAsync(new());

        Assert.Equal(2, service.Received.Count);
    }

    [Fact]
    public async Task A_refused_call_is_not_made_again()
    {
        using var service = new LoopbackService(new Answer(400, """{"message":"Invalid"}""", ("x-amzn-ErrorType", "BadRequestException")));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await Assert.ThrowsAsync<Amazon.APIGateway.Model.BadRequestException>(() => client.GetAccountAsync(new()));

        Assert.Single(service.Received);
    }
}
