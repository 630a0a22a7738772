using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace CequenceApigw.Aws;

/// <summary>How a service names its endpoints: what AWS's own rule sets (endpoint-rule-set-1.json of its API models) come to.</summary>
/// <param name="Prefix">The host's first label.</param>
/// <param name="Global">Each partition has one endpoint, in its <see cref="Partition.implicitGlobalRegion"/>, which is signed for.</param>
/// <param name="GovCloudIsFips">In aws-us-gov the ordinary endpoint is the FIPS one.</param>
/// <param name="GovCloudDualStackIsFips">In aws-us-gov the dual-stack endpoint is, too.</param>
/// <param name="DualStackIsOrdinary">The ordinary endpoint has addresses of both kinds.</param>
internal sealed record EndpointRule(
    string Prefix, bool Global = false, bool GovCloudIsFips = false, bool GovCloudDualStackIsFips = false, bool DualStackIsOrdinary = false)
{
    /// <summary>Hosts of a global service that are named otherwise, by partition.</summary>
    public IReadOnlyDictionary<string, GlobalHost> GlobalHosts { get; init; } = new Dictionary<string, GlobalHost>();
}
