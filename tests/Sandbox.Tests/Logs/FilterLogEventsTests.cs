using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;

namespace CequenceApigw.Sandbox.Tests.Logs;

public sealed class FilterLogEventsTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    [Fact]
    public async Task More_than_the_Regions_quota_is_throttled()
    {
        var logs = Logs("eu-central-1");

        var codes = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => ErrorOfAsync(logs)));

        Assert.Contains("ThrottlingException", codes);
        Assert.True(codes.Count(code => code == "ResourceNotFoundException") >= 5);
    }

    private static async Task<string?> ErrorOfAsync(AmazonCloudWatchLogsClient logs) =>
        (await Assert.ThrowsAnyAsync<AmazonServiceException>(() => logs.FilterLogEventsAsync(new FilterLogEventsRequest { LogGroupName = "none" }))).ErrorCode;

    private AmazonCloudWatchLogsClient Logs(string region) => new(
        fixture.SessionOf("arn:aws:iam::200000000001:role/OrganizationAccountAccessRole"), fixture.At(new AmazonCloudWatchLogsConfig(), region));
}
