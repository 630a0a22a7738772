using Amazon;
using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>
/// AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT (https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html). The
/// SDK reads them once a process.
/// </summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class EndpointVariantTests : IDisposable
{
    private static readonly string[] Names = ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT"];

    public void Dispose()
    {
        Array.ForEach(Names, name => Environment.SetEnvironmentVariable(name, null));
        FallbackInternalConfigurationFactory.Reset();
    }

    [Theory]
    [InlineData("true", null, "https://logs-fips.us-east-1.amazonaws.com")]
    [InlineData(null, "true", "https://logs.us-east-1.api.aws")]
    [InlineData("false", "false", "https://logs.us-east-1.amazonaws.com")]
    public void They_are_followed(string? fips, string? dualStack, string url)
    {
        Environment.SetEnvironmentVariable(Names[0], fips);
        Environment.SetEnvironmentVariable(Names[1], dualStack);
        FallbackInternalConfigurationFactory.Reset();
        var config = Service.Named("CloudWatchLogs").NewConfig();
        config.RegionEndpoint = RegionEndpoint.USEast1;

        Assert.Equal(url, config.EndpointProvider.ResolveEndpoint(new ServiceEndpointParameters(config, null)).URL);
    }
}
