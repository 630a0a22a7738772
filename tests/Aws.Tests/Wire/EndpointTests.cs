using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("APIGateway", "eu-west-1", "https://apigateway.eu-west-1.amazonaws.com")]
    [InlineData("ApiGatewayV2", "eu-west-1", "https://apigateway.eu-west-1.amazonaws.com")]
    [InlineData("CloudFormation", "us-gov-east-1", "https://cloudformation.us-gov-east-1.amazonaws.com")]
    [InlineData("CloudWatch", "eu-west-1", "https://monitoring.eu-west-1.amazonaws.com")]
    [InlineData("CloudWatchLogs", "cn-north-1", "https://logs.cn-north-1.amazonaws.com.cn")]
    [InlineData("Lambda", "ap-southeast-2", "https://lambda.ap-southeast-2.amazonaws.com")]
    [InlineData("Scheduler", "us-gov-west-1", "https://scheduler.us-gov-west-1.amazonaws.com")]
    [InlineData("SecretsManager", "cn-northwest-1", "https://secretsmanager.cn-northwest-1.amazonaws.com.cn")]
    public void A_regional_service_is_in_its_region_and_partition(string service, string region, string url) =>
        Assert.Equal(url, Resolve(service, region).URL);

    [Theory]
    [InlineData("Organizations", "eu-west-1", "https://organizations.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("Organizations", "cn-north-1", "https://organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("Organizations", "us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1")]
    [InlineData("Account", "eu-west-1", "https://account.us-east-1.amazonaws.com", "us-east-1")]
    [InlineData("Account", "cn-north-1", "https://account.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1")]
    [InlineData("IdentityManagementService", "eu-west-1", "https://iam.amazonaws.com", "us-east-1")]
    [InlineData("IdentityManagementService", "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("IdentityManagementService", "us-gov-east-1", "https://iam.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("IdentityManagementService", "us-iso-west-1", "https://iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1")]
    public void A_global_service_is_in_one_region_of_the_partition_and_signed_for_it(
        string service, string region, string url, string signedFor)
    {
        var endpoint = Resolve(service, region);

        Assert.Equal(url, endpoint.URL);
        var schemes = Assert.IsAssignableFrom<System.Collections.IEnumerable>(endpoint.Attributes["authSchemes"]).Cast<IPropertyBag>();
        Assert.Equal(signedFor, Assert.Single(schemes)["signingRegion"]);
    }

    [Theory]
    [InlineData("Account", "ca-central-1", "https://account-fips.us-east-1.amazonaws.com")]
    [InlineData("Account", "us-gov-east-1", "https://account-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("APIGateway", "us-east-1", "https://apigateway-fips.us-east-1.amazonaws.com")]
    [InlineData("APIGateway", "us-gov-west-1", "https://apigateway-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("ApiGatewayV2", "us-gov-east-1", "https://apigateway-fips.us-gov-east-1.amazonaws.com")]
    [InlineData("CloudFormation", "us-east-2", "https://cloudformation-fips.us-east-2.amazonaws.com")]
    [InlineData("CloudFormation", "us-gov-east-1", "https://cloudformation.us-gov-east-1.amazonaws.com")]
    [InlineData("CloudWatch", "us-west-2", "https://monitoring-fips.us-west-2.amazonaws.com")]
    [InlineData("CloudWatchLogs", "ca-west-1", "https://logs-fips.ca-west-1.amazonaws.com")]
    [InlineData("Lambda", "us-gov-west-1", "https://lambda-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("Scheduler", "us-gov-west-1", "https://scheduler-fips.us-gov-west-1.amazonaws.com")]
    [InlineData("SecretsManager", "us-east-1", "https://secretsmanager-fips.us-east-1.amazonaws.com")]
    [InlineData("Organizations", "us-west-2", "https://organizations-fips.us-east-1.amazonaws.com")]
    [InlineData("Organizations", "us-gov-east-1", "https://organizations.us-gov-west-1.amazonaws.com")]
    [InlineData("IdentityManagementService", "eu-west-1", "https://iam-fips.amazonaws.com")]
    [InlineData("IdentityManagementService", "us-gov-west-1", "https://iam.us-gov.amazonaws.com")]
    [InlineData("CloudWatch", "us-gov-west-1", "https://monitoring.us-gov-west-1.amazonaws.com")]
    [InlineData("CloudWatchLogs", "us-gov-west-1", "https://logs.us-gov-west-1.amazonaws.com")]
    [InlineData("SecretsManager", "us-gov-west-1", "https://secretsmanager-fips.us-gov-west-1.amazonaws.com")]
    public void FIPS_endpoints_have_names_of_their_own(string service, string region, string url) =>
        Assert.Equal(url, Resolve(service, region, config => config.UseFIPSEndpoint = true).URL);

    [Theory]
    [InlineData("Lambda", "eu-west-1", "https://lambda.eu-west-1.api.aws")]
    [InlineData("Lambda", "cn-north-1", "https://lambda.cn-north-1.api.amazonwebservices.com.cn")]
    [InlineData("CloudWatchLogs", "us-gov-west-1", "https://logs.us-gov-west-1.api.aws")]
    [InlineData("SecretsManager", "us-east-1", "https://secretsmanager.us-east-1.amazonaws.com")]
    public void Dual_stack_endpoints_are_under_their_own_suffix(string service, string region, string url) =>
        Assert.Equal(url, Resolve(service, region, config => config.UseDualstackEndpoint = true).URL);

    [Theory]
    [InlineData("CloudFormation", "us-gov-west-1", "https://cloudformation-fips.us-gov-west-1.api.aws")]
    [InlineData("CloudWatch", "us-gov-west-1", "https://monitoring.us-gov-west-1.api.aws")]
    [InlineData("CloudWatchLogs", "us-east-1", "https://logs-fips.us-east-1.api.aws")]
    [InlineData("SecretsManager", "us-east-1", "https://secretsmanager-fips.us-east-1.amazonaws.com")]
    public void Both_at_once_are_not_always_the_sum(string service, string region, string url) => Assert.Equal(url, Resolve(service, region, config =>
    {
        config.UseFIPSEndpoint = true;
        config.UseDualstackEndpoint = true;
    }).URL);

    [Fact]
    public void FIPS_with_an_endpoint_of_the_callers_is_refused()
    {
        var error = Assert.Throws<AmazonClientException>(() => Resolve("Lambda", null, config =>
        {
            config.ServiceURL = "http://localhost:4566";
            config.UseFIPSEndpoint = true;
        }));

        Assert.Contains("FIPS and custom endpoint", error.Message);
    }

    private static Endpoint Resolve(string service, string? region, Action<ServiceConfig>? configure = null)
    {
        var config = Service.Named(service).NewConfig();
        if (region is not null)
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        configure?.Invoke(config);
        return config.EndpointProvider.ResolveEndpoint(new ServiceEndpointParameters(config, null));
    }
}
