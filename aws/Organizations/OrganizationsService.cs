using Amazon.Organizations.Model;
using CequenceApigw.Aws;

namespace Amazon.Organizations;

internal static class OrganizationsService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "Organizations",
        SigningName: "organizations",
        ApiVersion: "2016-11-28",
        Protocol: new JsonProtocol("AWSOrganizationsV20161128", Exceptions.Create),
        Endpoint: new EndpointRule("organizations", Global: true, GovCloudIsFips: true));
}
