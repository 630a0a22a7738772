using System.Text;
using System.Text.Json;
using CequenceApigw.Function.Tests.Forwarder;
using CequenceApigw.Function.Tests.Forwarder.Connections;
using CequenceApigw.Function.Tests.Runtime;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.Function.Tests.Artifact;

/// <summary>Where the packaged function goes for AWS, told by the environment alone: a proxy sees each host it is asked for.</summary>
public class EndpointTests
{
    private const string Source = """
        {"Items":[{"Kind":{"S":"source"},"Id":{"S":"API-Gateway-Execution-Logs_a1/dev"},"ApiType":{"S":"Rest"},"ApiId":{"S":"a1"},"Stage":{"S":"dev"},
        "EnabledAt":{"N":"1795515000000"}}],"Count":1,"ScannedCount":1}
        """;

    private const string Run = """{"scheduledTime":"2026-11-24T10:15:00Z"}""";

    [SkippableTheory]
    [InlineData("false", "dynamodb.eu-west-1.amazonaws.com:443")]
    [InlineData("true", "dynamodb-fips.eu-west-1.amazonaws.com:443")]
    public async Task Every_service_is_reached_through_the_proxy_by_its_ordinary_or_its_FIPS_name(string fips, string host)
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        using var proxy = new ConnectProxy("no:body");
        using var artifact = new ExtractedArtifact();
        using var process = artifact.Start(lambda, "forwarder", ("AWS_ENDPOINT_URL", null), ("HTTPS_PROXY", proxy.Address.ToString()), ("AWS_USE_FIPS_ENDPOINT", fips));

        lambda.Invoke(Run);

        Assert.Equal(host, await proxy.NextAsync());
    }

    [SkippableTheory]
    [InlineData("", true)]
    [InlineData(".amazonaws.com", false)]
    public async Task NO_PROXY_and_a_services_own_endpoint_are_followed(string noProxy, bool throughProxy)
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        lambda.Answers["DynamoDB_20120810.Query"] = Source;
        lambda.Answers["DynamoDB_20120810.GetItem"] = lambda.Answers["DynamoDB_20120810.PutItem"] = "{}";
        using var proxy = new ConnectProxy("no:body");
        using var artifact = new ExtractedArtifact();
        using var process = artifact.Start(
            lambda, "forwarder", ("AWS_ENDPOINT_URL", null), ("AWS_ENDPOINT_URL_DYNAMODB", lambda.Origin),
            ("HTTPS_PROXY", proxy.Address.ToString()), ("NO_PROXY", noProxy));

        lambda.Invoke(Run);
        var result = await lambda.ReceiveAsync(received => received.Path.Contains("/runtime/invocation/", StringComparison.Ordinal));

        Assert.EndsWith("/response", result.Path);
        Assert.Contains("\"failed_log_groups\":1", result.Body);
        Assert.Equal(throughProxy, proxy.Asked.Contains("logs.eu-west-1.amazonaws.com:443"));
    }

    [SkippableTheory]
    [InlineData("bucket/certificates/1f.pem", 1)]
    [InlineData("", 0)]
    public async Task The_Edge_may_be_certified_by_the_private_authority_that_is_published(string privateCa, int posts)
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        using var authority = new TestAuthority();
        using var edge = new TlsEndpoint(authority.Issue());
        var events = LoggedRequest.Rest(1, 1795515060000).Select((line, number) =>
            $$"""{"logStreamName":"s","timestamp":{{line.Timestamp}},"ingestionTime":{{line.Timestamp}},"eventId":"{{number}}","message":{{JsonSerializer.Serialize(line.Message)}}}""");
        lambda.Answers["DynamoDB_20120810.Query"] = Source;
        lambda.Answers["DynamoDB_20120810.GetItem"] = lambda.Answers["DynamoDB_20120810.PutItem"] = "{}";
        lambda.Answers["FilterLogEvents"] = $$"""{"events":[{{string.Join(',', events)}}],"searchedLogStreams":[]}""";
        lambda.Answers["/certificates/1f.pem"] = Encoding.ASCII.GetString(authority.Pem);
        using var artifact = new ExtractedArtifact();
        using var process = artifact.Start(
            lambda, "forwarder", ("CEQUENCE_EDGE_ENDPOINT", edge.Address.ToString()), ("CEQUENCE_PRIVATE_CA", privateCa));

        lambda.Invoke(Run);
        var result = await lambda.ReceiveAsync(received => received.Path.Contains("/runtime/invocation/", StringComparison.Ordinal));

        Assert.Contains($"\"successful_batches\":{posts},\"failed_batches\":{1 - posts}", result.Body);
        Assert.Equal(posts, edge.Requests);
    }
}
