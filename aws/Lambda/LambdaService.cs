using Amazon.Lambda.Model;
using CequenceApigw.Aws;

namespace Amazon.Lambda;

internal static class LambdaService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "Lambda",
        SigningName: "lambda",
        ApiVersion: "2015-03-31",
        Protocol: new RestJsonProtocol(Exceptions.Create),
        Endpoint: new EndpointRule("lambda"));
}
