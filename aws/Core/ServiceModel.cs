using Amazon.Runtime.Internal;

namespace CequenceApigw.Aws;

/// <summary>What tells one service from another: its names, its endpoint, its protocol.</summary>
/// <param name="ServiceId">AWS's id of the service; names it in AWS_ENDPOINT_URL_{SERVICE_ID}.</param>
/// <param name="SigningName">The service in the signature's scope.</param>
/// <param name="ApiVersion">The date of the service's API.</param>
/// <param name="Protocol">How its operations travel.</param>
/// <param name="Endpoint">Where its endpoints are.</param>
internal sealed record ServiceModel(
    string ServiceId,
    string SigningName,
    string ApiVersion,
    IProtocol Protocol,
    EndpointRule Endpoint) : IServiceMetadata
{
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
}
