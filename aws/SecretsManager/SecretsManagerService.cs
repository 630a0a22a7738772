using Amazon.SecretsManager.Model;
using CequenceApigw.Aws;

namespace Amazon.SecretsManager;

internal static class SecretsManagerService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "Secrets Manager",
        SigningName: "secretsmanager",
        ApiVersion: "2017-10-17",
        Protocol: new JsonProtocol("secretsmanager", Exceptions.Create),
        Endpoint: new EndpointRule("secretsmanager", DualStackIsOrdinary: true));
}
