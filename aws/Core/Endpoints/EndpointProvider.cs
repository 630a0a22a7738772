using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace CequenceApigw.Aws;

/// <summary>Names a service's endpoint from AWSSDK.Core's table of partitions.</summary>
internal sealed class EndpointProvider(EndpointRule rule) : IEndpointProvider
{
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var from = (ServiceEndpointParameters)parameters;
        if (!string.IsNullOrEmpty(from.Endpoint))
            return Custom(from);
        if (string.IsNullOrEmpty(from.Region))
            throw new AmazonClientException($"No Region is set for the endpoint of {rule.Prefix}");

        var partition = Fn.Partition(from.Region);
        if (from.UseFips && !partition.supportsFIPS)
            throw new AmazonClientException($"The partition {partition.name} has no FIPS endpoints");
        if (from.UseDualStack && !partition.supportsDualStack)
            throw new AmazonClientException($"The partition {partition.name} has no dual-stack endpoints");

        var fips = from.UseFips && !(partition.name == "aws-us-gov" && (from.UseDualStack ? rule.GovCloudDualStackIsFips : rule.GovCloudIsFips));
        var host = rule.GlobalHosts.GetValueOrDefault(partition.name);
        var region = rule.Global ? host?.SignedFor ?? partition.implicitGlobalRegion : from.Region;
        var label = from.UseDualStack ? null : host?.Label;
        var suffix = from.UseDualStack && !rule.DualStackIsOrdinary ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        var url = $"https://{rule.Prefix}{(fips ? "-fips" : "")}{label ?? $".{region}"}.{suffix}";
        return rule.Global ? new Endpoint(url, SignedFor(region), "") : new Endpoint(url);
    }

    private static Endpoint Custom(ServiceEndpointParameters from) => from switch
    {
        { UseFips: true } => throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported"),
        { UseDualStack: true } => throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported"),
        _ => new Endpoint(from.Endpoint),
    };

    private string SignedFor(string region) =>
        $$"""{"authSchemes":[{"name":"sigv4","signingName":"{{rule.Prefix}}","signingRegion":"{{region}}"}]}""";
}
