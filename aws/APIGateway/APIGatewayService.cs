using Amazon.APIGateway.Model;
using CequenceApigw.Aws;

namespace Amazon.APIGateway;

internal static class APIGatewayService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "API Gateway",
        SigningName: "apigateway",
        ApiVersion: "2015-07-09",
        Protocol: new RestJsonProtocol(Exceptions.Create),
        Endpoint: new EndpointRule("apigateway"));
}
