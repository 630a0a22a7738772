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
    public async Task The_variable_for_all_services_is_followed_and_signing_keeps_the_region()
    {
        using var service = new LoopbackService(Answer.Ok("{}"), Answer.Ok("{}"));
        Environment.SetEnvironmentVariable("AWS_ENDPOINT_URL", service.Url);

        await new AmazonCloudWatchLogsClient(Credentials, RegionEndpoint.EUWest1).FilterLogEventsAsync(new());
        await new AmazonOrganizationsClient(Credentials, RegionEndpoint.EUCentral1).DescribeOrganizationAsync(new());

        Assert.Contains("/eu-west-1/logs/", service.Received[0].Headers["Authorization"]);
        Assert.Contains("/organizations/", service.Received[1].Headers["Authorization"]);
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
