using Amazon.CloudWatch.Model;
using CequenceApigw.Aws;

namespace Amazon.CloudWatch;

internal static class CloudWatchService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "CloudWatch",
        SigningName: "monitoring",
        ApiVersion: "2010-08-01",
        Protocol: new QueryProtocol("2010-08-01", Exceptions.Create),
        Endpoint: new EndpointRule("monitoring", GovCloudIsFips: true, GovCloudDualStackIsFips: true));
}
