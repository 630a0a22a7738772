using System.Net;
using Amazon.CloudFormation;
using Amazon.CloudWatchLogs;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>Answers that are meant to hurt, e.g. of whoever stands between: how long and how deep they may be.</summary>
public sealed class AnswerBoundsTests
{
    private const int Levels = 100_000;

    private static readonly string DeepJson = $$"""{"a":{{new string('[', Levels)}}{{new string(']', Levels)}}}""";

    private static readonly string DeepXml = string.Concat(Enumerable.Repeat("<a>", Levels)) + string.Concat(Enumerable.Repeat("</a>", Levels));

    [Fact]
    public async Task JSON_is_read_to_a_depth_of_64() => await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => LogsAsync(Answer.Ok(DeepJson)));

    [Fact]
    public async Task XML_is_read_to_a_depth_of_64()
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => StacksAsync(Answer.Ok(DeepXml)));

        Assert.Contains("more than 64 elements in each other", error.Message);
    }

    [Fact]
    public async Task A_DTD_is_refused_before_any_entity_grows()
    {
        const string xml = """<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><ListStackSetsResponse>&b;</ListStackSetsResponse>""";

        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => StacksAsync(Answer.Ok(xml)));

        Assert.Contains("DTD", error.Message);
    }

    [Fact]
    public async Task An_answer_has_32_MiB_at_most()
    {
        var padding = new string(' ', (32 << 20) - 1);

        var json = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => LogsAsync(Answer.Ok("{}" + padding)));
        var xml = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => StacksAsync(Answer.Ok("<a/>" + padding)));

        Assert.Contains("more than 33554432 bytes", json.ToString());
        Assert.Contains("more than 33554432 bytes", xml.Message);
        await LogsAsync(Answer.Ok("{}" + padding[1..]));
    }

    [Fact]
    public async Task An_error_that_is_too_deep_is_an_error_with_its_status()
    {
        var json = await Assert.ThrowsAsync<AmazonCloudWatchLogsException>(() => LogsAsync(new Answer(403, DeepJson)));
        var xml = await Assert.ThrowsAsync<AmazonCloudFormationException>(() => StacksAsync(new Answer(403, $"<ErrorResponse>{DeepXml}</ErrorResponse>")));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (json.StatusCode, xml.StatusCode));
    }

    [Theory]
    [InlineData("""{"message":5}""")]
    [InlineData("""{"__type":"\ud800"}""")]
    public async Task An_error_with_a_member_of_another_type_is_an_error_of_the_SDK(string json) =>
        await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => LogsAsync(new Answer(400, json)));

    private static async Task LogsAsync(Answer answer)
    {
        using var service = new LoopbackService(answer);
        using var client = service.Client<AmazonCloudWatchLogsClient>(retries: 0);
        await client.FilterLogEventsAsync(new());
    }

    private static async Task StacksAsync(Answer answer)
    {
        using var service = new LoopbackService(answer);
        using var client = service.Client<AmazonCloudFormationClient>(retries: 0);
        await client.ListStackSetsAsync(new());
    }
}
