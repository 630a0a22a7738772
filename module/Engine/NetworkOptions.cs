namespace CequenceApigw.Engine;

/// <summary>How the functions reach AWS and UAP out of their accounts; docs/networking.md tells how to choose.</summary>
public sealed record NetworkOptions
{
    /// <summary>No VPC, no proxy, the ordinary endpoints, public authorities.</summary>
    public static NetworkOptions Default { get; } = new();

    /// <summary>
    /// Names of SSM parameters that hold a subnet's id each, in every account and Region. The forwarder runs in these subnets; empty for
    /// no VPC.
    /// </summary>
    public IReadOnlyList<string> SubnetParameters { get; init; } = [];

    /// <summary>Names of SSM parameters that hold a security group's id each, likewise.</summary>
    public IReadOnlyList<string> SecurityGroupParameters { get; init; } = [];

    /// <summary>Whether discovery runs there, too. It needs AWS alone, so only where no function may run outside.</summary>
    public bool DiscoveryInVpc { get; init; }

    /// <summary>Proxy for https of all functions in the VPC, <c>http://host:port</c> without credentials; null for none.</summary>
    public Uri? HttpsProxy { get; init; }

    /// <summary>Hosts, and domains that begin with a dot, that are reached without the proxy, e.g. <c>.amazonaws.com</c>.</summary>
    public IReadOnlyList<string> NoProxy { get; init; } = [];

    /// <summary>What the proxy asks for on the way to UAP; null if nothing. Goes to Secrets Manager, beside the client's secret.</summary>
    public string? ProxyUserName { get; init; }

    /// <summary>The same.</summary>
    public string? ProxyPassword { get; init; }

    /// <summary>Whether the functions use AWS's FIPS endpoints.</summary>
    public bool UseFipsEndpoints { get; init; }

    /// <summary>
    /// Path of a PEM file with certificate authorities that are trusted beside the public ones, for the Edge and the token endpoint.
    /// </summary>
    public string? PrivateCaPath { get; init; }

    /// <summary>What is not secret.</summary>
    public override string ToString() => $"subnets {string.Join(", ", SubnetParameters)}; proxy {HttpsProxy}; FIPS {UseFipsEndpoints}";
}
