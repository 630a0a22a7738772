using Amazon.CloudFormation.Model;
using CequenceApigw.Aws;

namespace Amazon.CloudFormation;

internal static class CloudFormationService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "CloudFormation",
        SigningName: "cloudformation",
        ApiVersion: "2010-05-15",
        Protocol: new QueryProtocol("2010-05-15", Exceptions.Create),
        Endpoint: new EndpointRule("cloudformation", GovCloudIsFips: true));
}
