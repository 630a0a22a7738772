using System.IO.Compression;
using System.Text.Json;
using CequenceApigw.Function.Tests.Runtime;

namespace CequenceApigw.Function.Tests.Artifact;

/// <summary>The very zip that is rolled out: what is in it, and that it runs from it.</summary>
public class ArtifactTests
{
    private const long LargestSize = 15 * 1024 * 1024;

    [Fact]
    public void The_zip_holds_an_executable_bootstrap_and_no_development_files()
    {
        using var zip = ZipFile.OpenRead(ExtractedArtifact.ZipPath);

        var mode = zip.Entries.ToDictionary(entry => entry.FullName, entry => Convert.ToString((entry.ExternalAttributes >> 16) & 0x1FF, 8));
        Assert.Equal("755", mode["bootstrap"]);
        Assert.All(mode.Where(file => file.Key != "bootstrap"), file => Assert.Equal("644", file.Value));
        Assert.DoesNotContain(mode.Keys, name => name.EndsWith(".pdb", StringComparison.Ordinal) || name.EndsWith(".dbg", StringComparison.Ordinal));
        Assert.Empty(mode.Keys.Intersect(["createdump", "libmscordbi.so", "libmscordaccore.so", "libcoreclrtraceptprovider.so"]));
        Assert.InRange(new FileInfo(ExtractedArtifact.ZipPath).Length, 1, LargestSize);
    }

    [Fact]
    public void The_zip_depends_on_its_files_alone()
    {
        using var zip = ZipFile.OpenRead(ExtractedArtifact.ZipPath);

        Assert.Single(zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct());
        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal), zip.Entries.Select(entry => entry.FullName));
    }

    [SkippableFact]
    public async Task An_unknown_handler_is_an_init_error()
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        using var artifact = new ExtractedArtifact();
        using var process = artifact.Start(lambda, "forwarded");

        var error = await lambda.ReceiveAsync(_ => true);

        Assert.EndsWith("/runtime/init/error", error.Path);
        Assert.Contains("forwarded", error.Body);
        Assert.Equal(1, await process.ExitCodeAsync());
    }

    [SkippableFact]
    public async Task Discovery_answers_a_custom_resource_request_out_of_the_zip()
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        using var artifact = new ExtractedArtifact();
        lambda.Answers["DynamoDB_20120810.Query"] = """{"Items":[],"Count":0,"ScannedCount":0}""";
        // The goal, just stored, a lease that has ended, and what an earlier run said of api-config.json.
        lambda.Answers["DynamoDB_20120810.GetItem"] = """
            {"Item":{"Id":{"S":"discovery"},"Version":{"N":"1"},"Until":{"N":"0"},"State":{"S":"Unmatched"},"Reason":{"S":""},"ApiName":{"S":""},"Properties":{"S":"{\"RestApiEnabled\":true,\"HttpApiEnabled\":true,
            \"RestApiExecutionLogsAlreadyEnabled\":false,\"GatewayLoggingRoleArn\":\"arn:aws:iam::111122223333:role/gateway\",
            \"HttpAccessLogGroupArn\":\"arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/X/http-api-access:*\",
            \"HttpAccessLogsReplaced\":false,\"LogRetentionDays\":30}"}}}
            """.ReplaceLineEndings("");
        lambda.Answers["DynamoDB_20120810.PutItem"] = lambda.Answers["DynamoDB_20120810.DeleteItem"] = "{}";
        lambda.Answers["/restapis?"] = """{"item":[]}""";
        lambda.Answers["/v2/apis?"] = """{"items":[]}""";
        using var process = artifact.Start(lambda, "discovery");

        lambda.Invoke($$$"""
            {"RequestType":"Create","ResponseURL":"{{{lambda.Origin}}}/answer?Signature=abc","StackId":"arn:aws:cloudformation:eu-west-1:111122223333:stack/s/1",
             "RequestId":"r","LogicalResourceId":"Discovery","ResourceType":"Custom::CequenceApigwDiscovery","ResourceProperties":{
             "RestApiEnabled":"true","HttpApiEnabled":"true","RestApiExecutionLogsAlreadyEnabled":"false",
             "GatewayLoggingRoleArn":"arn:aws:iam::111122223333:role/gateway",
             "HttpAccessLogGroupArn":"arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/X/http-api-access:*","HttpAccessLogsReplaced":"false","LogRetentionDays":"30"}}
            """);
        var answer = await lambda.ReceiveAsync(received => received.Path.StartsWith("/answer", StringComparison.Ordinal));
        var result = await lambda.ReceiveAsync(received => received.Path.Contains("/runtime/invocation/", StringComparison.Ordinal));

        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal("PUT", answer.Method);
        Assert.Equal("SUCCESS", json.RootElement.GetProperty("Status").GetString());
        Assert.Equal("REST: none found; HTTP: none found", json.RootElement.GetProperty("Data").GetProperty("Summary").GetString());
        Assert.EndsWith("/response", result.Path);
    }

    [SkippableFact]
    public async Task Forwarder_answers_its_schedule_out_of_the_zip()
    {
        await using var lambda = await RuntimeEndpoint.StartAsync();
        using var artifact = new ExtractedArtifact();
        lambda.Answers["DynamoDB_20120810.Query"] = """{"Items":[],"Count":0,"ScannedCount":0}""";
        lambda.Answers["DynamoDB_20120810.GetItem"] = "{}";
        lambda.Answers["DynamoDB_20120810.PutItem"] = "{}";
        using var process = artifact.Start(lambda, "forwarder");

        lambda.Invoke("""{"scheduledTime":"2026-11-24T10:15:00Z"}""");
        var result = await lambda.ReceiveAsync(received => received.Path.Contains("/runtime/", StringComparison.Ordinal));

        Assert.True(result.Path.EndsWith("/invocation/request-1/response", StringComparison.Ordinal), result.Path + result.Body);
        using var statistics = JsonDocument.Parse(result.Body);
        Assert.Equal(0, statistics.RootElement.GetProperty("log_group_count").GetInt32());
    }
}
