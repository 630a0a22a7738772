using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util;

namespace CequenceApigw.Aws;

/// <summary>What an endpoint depends on: the Region and the client's settings.</summary>
internal sealed class ServiceEndpointParameters : EndpointParameters
{
    public ServiceEndpointParameters(IClientConfig config, RegionEndpoint? alternate)
    {
        Region = (alternate ?? config.RegionEndpoint)?.SystemName ?? RegionOf(config);
        UseDualStack = config.UseDualstackEndpoint;
        UseFips = config.UseFIPSEndpoint;
        Endpoint = config.ServiceURL;

        // By name too, for a provider of the caller's own (ClientConfig.EndpointProvider).
        this["Region"] = Region;
        this["UseDualStack"] = UseDualStack;
        this["UseFIPS"] = UseFips;
        this["Endpoint"] = Endpoint;
    }

    public string? Region { get; }

    public bool UseDualStack { get; }

    public bool UseFips { get; }

    public string? Endpoint { get; }

    // With a service URL and no Region, the Region is the one to sign for, or the one the URL names.
    private static string? RegionOf(IClientConfig config) => config switch
    {
        { ServiceURL: null or "" } => null,
        { AuthenticationRegion: { Length: > 0 } region } => region,
        _ => AWSSDKUtils.DetermineRegion(config.ServiceURL),
    };
}
