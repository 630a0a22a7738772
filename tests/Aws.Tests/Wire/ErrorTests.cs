using System.Net;
using Amazon.APIGateway;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.CloudWatchLogs;
using Amazon.Runtime;
using GatewayModel = Amazon.APIGateway.Model;
using LogsModel = Amazon.CloudWatchLogs.Model;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("ResourceNotFoundException")]
    [InlineData("com.amazonaws.logs#ResourceNotFoundException")]
    [InlineData("com.amazonaws.logs#ResourceNotFoundException:http://internal.amazon.com/coral/com.amazonaws.logs/")]
    public async Task A_JSON_error_has_its_own_type_code_and_request_id(string type)
    {
        using var service = new LoopbackService(new Answer(
            400, $$"""{"__type":"{{type}}","message":"The specified log group does not exist."}""", ("x-amzn-RequestId", "b2f5")));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        var error = await Assert.ThrowsAsync<LogsModel.ResourceNotFoundException>(() => client.FilterLogEventsAsync(new()));

        Assert.Equal("The specified log group does not exist.", error.Message);
        Assert.Equal(("ResourceNotFoundException", "b2f5"), (error.ErrorCode, error.RequestId));
        Assert.Equal((HttpStatusCode.BadRequest, ErrorType.Sender), (error.StatusCode, error.ErrorType));
    }

    [Fact]
    public async Task A_REST_error_is_told_by_its_header_and_brings_its_members()
    {
        var answer = new Answer(
            429, """{"Message":"Too fast"}""", ("x-amzn-ErrorType", "TooManyRequestsException:http://internal/"), ("Retry-After", "7"));
        using var service = new LoopbackService(answer, answer, answer);
        using var client = service.Client<AmazonAPIGatewayClient>();

        var error = await Assert.ThrowsAsync<GatewayModel.TooManyRequestsException>(() => client.GetAccountAsync(new()));

        Assert.Equal(("Too fast", "7", "TooManyRequestsException"), (error.Message, error.RetryAfterSeconds, error.ErrorCode));
        Assert.Equal(3, service.Received.Count);
    }

    [Fact]
    public async Task A_query_error_has_its_own_type_code_and_request_id()
    {
        using var service = new LoopbackService(new Answer(409,
            """
            <ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
              <Error><Type>Sender</Type><Code>OperationInProgressException</Code><Message>Another Operation is in progress</Message></Error>
              <RequestId>b9b4b068</RequestId>
            </ErrorResponse>
            """));
        using var client = service.Client<AmazonCloudFormationClient>();

        var error = await Assert.ThrowsAsync<OperationInProgressException>(() => client.DeleteStackSetAsync(new() { StackSetName = "s" }));

        Assert.Equal("Another Operation is in progress", error.Message);
        Assert.Equal(("OperationInProgressException", "b9b4b068"), (error.ErrorCode, error.RequestId));
        Assert.Equal(HttpStatusCode.Conflict, error.StatusCode);
    }

    [Fact]
    public async Task An_error_without_a_type_of_its_own_is_the_services()
    {
        using var service = new LoopbackService(new Answer(400,
            "<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id s does not exist</Message></Error></ErrorResponse>"));
        using var client = service.Client<AmazonCloudFormationClient>();

        var error = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => client.DescribeStacksAsync(new() { StackName = "s" }));

        Assert.Equal(("ValidationError", "Stack with id s does not exist"), (error.ErrorCode, error.Message));
    }

    [Theory]
    [InlineData("<html>Forbidden</html>")]
    [InlineData("")]
    public async Task An_answer_that_is_not_the_services_is_an_error_with_its_status(string body)
    {
        using var logs = new LoopbackService(new Answer(403, body));
        using var stacks = new LoopbackService(new Answer(403, body));
        using var logsClient = logs.Client<AmazonCloudWatchLogsClient>();
        using var stacksClient = stacks.Client<AmazonCloudFormationClient>();

        var json = await Assert.ThrowsAsync<AmazonCloudWatchLogsException>(() => logsClient.FilterLogEventsAsync(new()));
        var query = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => stacksClient.ListStackSetsAsync(new()));

        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (json.StatusCode, json.ErrorCode));
        Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (query.StatusCode, query.ErrorCode));
        Assert.Contains("403", json.Message);
    }

    [Fact]
    public async Task A_success_that_cannot_be_read_is_an_unmarshalling_error()
    {
        using var logs = new LoopbackService(Answer.Ok("<html>Sign in</html>"));
        using var stacks = new LoopbackService(Answer.Ok("{}"));
        using var logsClient = logs.Client<AmazonCloudWatchLogsClient>(retries: 0);
        using var stacksClient = stacks.Client<AmazonCloudFormationClient>(retries: 0);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => logsClient.FilterLogEventsAsync(new()));
        var query = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => stacksClient.ListStackSetsAsync(new()));

        Assert.Contains("The answer is not XML", query.Message);
    }

    [Theory]
    [InlineData("<DescribeStacksResponse><DescribeStacksResult><Stacks><member><CreationTime>soon</CreationTime></member></Stacks></DescribeStacksResult></DescribeStacksResponse>")]
    [InlineData("<DescribeStacksResponse><DescribeStacksResult><Stacks><member><DisableRollback>2</DisableRollback></member></Stacks></DescribeStacksResult></DescribeStacksResponse>")]
    public async Task A_value_in_XML_that_is_not_of_its_type_is_an_error_of_the_SDK(string xml)
    {
        using var service = new LoopbackService(Answer.Ok(xml));
        using var client = service.Client<AmazonCloudFormationClient>();

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.DescribeStacksAsync(new()));
    }

    [Theory]
    [InlineData("""{"events":[{"timestamp":"soon"}]}""")]
    [InlineData("""{"nextToken":"\ud800"}""")]
    [InlineData("<html>")]
    public async Task JSON_that_is_malformed_is_an_error_of_the_SDK(string json)
    {
        // The SDK tries again.
        using var service = new LoopbackService(Answer.Ok(json), Answer.Ok(json), Answer.Ok(json));
        using var client = service.Client<AmazonCloudWatchLogsClient>();

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => client.FilterLogEventsAsync(new()));
    }
}
