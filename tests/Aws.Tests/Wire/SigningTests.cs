using Amazon;
using Amazon.Account;
using Amazon.ApiGatewayV2;
using Amazon.CloudFormation;
using Amazon.CloudWatchLogs;
using Amazon.Organizations;
using Amazon.Runtime;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class SigningTests
{
    [Fact]
    public async Task Requests_are_signed_for_their_service_and_region()
    {
        using var service = new LoopbackService(
            Answer.Ok("{}"), Answer.Ok("{}"), Answer.Ok("<A><ListStackSetsResult/></A>"), Answer.Ok("{}"));

        await service.Client<AmazonCloudWatchLogsClient>().FilterLogEventsAsync(new());
        await service.Client<AmazonApiGatewayV2Client>().GetApisAsync(new());
        await service.Client<AmazonCloudFormationClient>().ListStackSetsAsync(new());
        await service.Client<AmazonAccountClient>().ListRegionsAsync(new());

        Assert.Equal(
            ["eu-west-1/logs", "eu-west-1/apigateway", "eu-west-1/cloudformation", "eu-west-1/account"],
            service.Received.Select(Scope));
        Assert.All(service.Received, request =>
            Assert.Matches("SignedHeaders=.*host.*, Signature=[0-9a-f]{64}$", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_sessions_token_is_sent()
    {
        using var service = new LoopbackService(Answer.Ok("{}"));
        var config = new AmazonCloudWatchLogsConfig { ServiceURL = service.Url, AuthenticationRegion = "eu-west-1" };
        using var client = new AmazonCloudWatchLogsClient(new SessionAWSCredentials("AKIDEXAMPLE", "example", "session"), config);

        await client.FilterLogEventsAsync(new());

        Assert.Equal("session", service.Received[0].Headers["X-Amz-Security-Token"]);
    }

    [Theory]
    [InlineData("eu-west-1", "organizations.us-east-1.amazonaws.com", "/us-east-1/organizations/")]
    [InlineData("cn-north-1", "organizations.cn-northwest-1.amazonaws.com.cn", "/cn-northwest-1/organizations/")]
    public async Task A_global_service_is_called_in_its_own_region_and_signed_for_it(string region, string host, string scope)
    {
        var network = new CapturingClientFactory();
        var config = new AmazonOrganizationsConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(region), HttpClientFactory = network };
        using var client = new AmazonOrganizationsClient(new BasicAWSCredentials("AKIDEXAMPLE", "example"), config);

        await client.DescribeOrganizationAsync(new());

        var request = Assert.Single(network.Sent);
        Assert.Equal(host, request.RequestUri!.Host);
        Assert.Contains(scope, Assert.Single(request.Headers.GetValues("Authorization")));
    }

    private static string Scope(ReceivedRequest request)
    {
        var credential = request.Headers["Authorization"]!.Split("Credential=")[1].Split(',')[0].Split('/');
        Assert.Equal("aws4_request", credential[4]);
        return $"{credential[2]}/{credential[3]}";
    }
}
