using Amazon.APIGateway;
using Amazon.CloudFormation;
using Amazon.CloudWatchLogs;
using Amazon.Lambda;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>Names are others' to choose: none of them adds a header, or leads a request to another path or host.</summary>
public sealed class HostileValueTests
{
    public static TheoryData<string> Values =>
    [
        "a\r\nX-Injected: b", "a\0b", "ü😀", "../x", "a/../../x", "..\\x", "a?X=b", "a#b", "a b", "%2e%2e%2fx", "//evil.example.test/", "@evil.example.test", "a&Version=1",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task In_a_path_a_value_is_one_part_of_it(string value)
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonAPIGatewayClient>();

        await client.GetStageAsync(new() { RestApiId = "a1", StageName = value });

        var request = Assert.Single(service.Received);
        Assert.StartsWith("/restapis/a1/stages/", request.Target);
        Assert.Equal(value, Uri.UnescapeDataString(request.Target["/restapis/a1/stages/".Length..]));
        Assert.Equal(4, request.Target.Count(character => character == '/'));
        Assert.Null(request.Headers["X-Injected"]);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_would_shorten_a_path_is_not_sent(string value)
    {
        using var service = new LoopbackService();
        using var client = service.Client<AmazonAPIGatewayClient>(retries: 0);

        var error = await Assert.ThrowsAsync<AmazonClientException>(() => client.GetStageAsync(new() { RestApiId = value, StageName = "dev" }));

        Assert.Equal($"GetStage: restapi_id can't be '{value}'", error.Message);
        Assert.Empty(service.Received);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task In_a_query_a_value_is_one_parameter(string value)
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        using var client = service.Client<AmazonLambdaClient>();

        await client.GetFunctionAsync(new() { FunctionName = "f", Qualifier = value });

        var target = Assert.Single(service.Received).Target;
        Assert.StartsWith("/2015-03-31/functions/f?Qualifier=", target);
        Assert.Equal(value, Uri.UnescapeDataString(target.Split('=', 2)[1]));
        Assert.DoesNotContain('&', target);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task In_a_body_a_value_is_one_member(string value)
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("<A><CreateStackSetResult/></A>"));
        using var logs = service.Client<AmazonCloudWatchLogsClient>();
        using var stacks = service.Client<AmazonCloudFormationClient>();

        await logs.FilterLogEventsAsync(new() { LogGroupName = value });
        await stacks.CreateStackSetAsync(new() { StackSetName = "s", ClientRequestToken = "t", Tags = [new() { Key = "k", Value = value }] });

        using var json = System.Text.Json.JsonDocument.Parse(service.Received[0].Body);
        Assert.Equal(value, Assert.Single(json.RootElement.EnumerateObject()).Value.GetString());
        var form = service.Received[1].Form;
        Assert.Equal(["Action", "ClientRequestToken", "StackSetName", "Tags.member.1.Key", "Tags.member.1.Value", "Version"], form.Keys.Order());
        Assert.Equal(value, form["Tags.member.1.Value"]);
        Assert.All(service.Received, request => Assert.Equal("/", request.Target));
    }

    [Theory]
    [InlineData("tok3n\r\nX-Injected: b")]
    [InlineData("tok3n\nX-Injected: b")]
    [InlineData("tok3n\0")]
    [InlineData("tok3n ü")]
    public async Task Credentials_that_cannot_stand_in_a_header_are_neither_sent_nor_shown(string value)
    {
        using var service = new LoopbackService();
        var config = new AmazonCloudWatchLogsConfig { ServiceURL = service.Url, AuthenticationRegion = "eu-west-1" };
        using var session = new AmazonCloudWatchLogsClient(new SessionAWSCredentials("AKIDEXAMPLE", "example", value), config);
        using var keys = new AmazonCloudWatchLogsClient(new BasicAWSCredentials(value, "example"), config);

        var token = await Assert.ThrowsAsync<AmazonClientException>(() => session.FilterLogEventsAsync(new()));
        var key = await Assert.ThrowsAsync<AmazonClientException>(() => keys.FilterLogEventsAsync(new()));

        Assert.Contains("X-Amz-Security-Token", token.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Authorization", key.Message);
        Assert.DoesNotContain("tok3n", token.ToString() + key);
        Assert.Empty(service.Received);
    }

    [Fact]
    public async Task A_member_that_is_bound_to_a_header_stays_in_it()
    {
        using var service = new LoopbackService();
        using var client = service.Client<AmazonLambdaClient>();

        var error = await Assert.ThrowsAsync<AmazonClientException>(() => client.InvokeAsync(new() { FunctionName = "f", InvocationType = "Event\r\nX-Injected: b" }));

        Assert.Contains("X-Amz-Invocation-Type", error.Message);
        Assert.Empty(service.Received);
    }

    [Fact]
    public async Task No_redirect_is_followed_or_taken_for_a_success()
    {
        using var elsewhere = new LoopbackService(Answer.Ok("{}"), Answer.Ok("<A/>"));
        var redirect = new Answer(307, "", ("Location", elsewhere.Url));
        using var service = new LoopbackService(redirect, redirect);
        using var logs = service.Client<AmazonCloudWatchLogsClient>(retries: 0);
        using var stacks = service.Client<AmazonCloudFormationClient>(retries: 0);

        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => logs.FilterLogEventsAsync(new()));
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => stacks.ListStackSetsAsync(new()));

        Assert.Contains("redirect (307)", error.ToString());
        Assert.Empty(elsewhere.Received);
    }

    [Theory]
    [InlineData("evil.example.test/#")]
    [InlineData("evil.example.test?")]
    [InlineData("x@evil.example.test/")]
    [InlineData("eu-west-1\r\nX-Injected: b")]
    public void A_Region_is_one_label_of_the_host(string region) => Assert.Throws<AmazonClientException>(() => Amazon.RegionEndpoint.GetBySystemName(region));
}
