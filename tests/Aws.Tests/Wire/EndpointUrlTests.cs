using Amazon;
using Amazon.CloudWatchLogs;
using Amazon.Organizations;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>AWS_ENDPOINT_URL and its kin (https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html).</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class EndpointUrlTests : IDisposable
{
    private static readonly string[] Names = ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS"];
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "example");

    public void Dispose() => Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));

    [Fact]
    public async Task The_variable_for_all_services_is_followed()
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", service.Url);

        await new AmazonCloudWatchLogsClient(Credentials, RegionEndpoint.EUWest1).FilterLogEventsAsync(new());
        await new AmazonOrganizationsClient(Credentials, RegionEndpoint.EUCentral1).DescribeOrganizationAsync(new());

        Assert.Equal(
            ["Logs_20140328.FilterLogEvents", "AWSOrganizationsV20161128.DescribeOrganization"],
            service.Received.Select(request => request.Headers["X-Amz-Target"]));
    }

    // As with every client of the SDK: the signature's Region comes from the URL, or it is us-east-1, unless it is set.
    [Theory]
    [InlineData(null, "/us-east-1/logs/")]
    [InlineData("eu-west-1", "/eu-west-1/logs/")]
    public async Task Behind_the_variable_the_region_signed_for_is_the_one_set_for_signing(string? authenticationRegion, string scope)
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", service.Url);
        var config = new AmazonCloudWatchLogsConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            AuthenticationRegion = authenticationRegion,
        };

        await new AmazonCloudWatchLogsClient(Credentials, config).FilterLogEventsAsync(new());

        Assert.Contains(scope, service.Received[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_services_own_variable_comes_first()
    {
        using var all = new LoopbackService();
        using var logs = new LoopbackService(Answer.Ok("{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", all.Url);
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL_CLOUDWATCH_LOGS", logs.Url);

        await new AmazonCloudWatchLogsClient(Credentials, RegionEndpoint.EUWest1).FilterLogEventsAsync(new());

        Assert.Single(logs.Received);
        Assert.Empty(all.Received);
    }

    [Fact]
    public async Task The_clients_own_setting_comes_before_variables()
    {
        using var variable = new LoopbackService();
        using var own = new LoopbackService(Answer.Ok("{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", variable.Url);

        await own.Client<AmazonCloudWatchLogsClient>().FilterLogEventsAsync(new());

        Assert.Single(own.Received);
        Assert.Empty(variable.Received);
    }
}
