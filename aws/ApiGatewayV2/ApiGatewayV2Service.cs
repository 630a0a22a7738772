using Amazon.ApiGatewayV2.Model;
using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2;

internal static class ApiGatewayV2Service
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "ApiGatewayV2",
        SigningName: "apigateway",
        ApiVersion: "2018-11-29",
        Protocol: new RestJsonProtocol(Exceptions.Create),
        Endpoint: new EndpointRule("apigateway"));
}
