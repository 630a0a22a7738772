using System.Text.RegularExpressions;
using static CequenceApigw.Engine.IntegrationOptionsRules;

namespace CequenceApigw.Engine;

/// <summary>What can be said about network and alarms without asking anybody.</summary>
internal static partial class NetworkRules
{
    // https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html
    private const int MostSubnets = 16;
    private const int MostSecurityGroups = 5;

    // All variables of a function together take 4,096 bytes; names to redact may take half (RedactionRules).
    private const int LongestNoProxy = 512;

    // https://aws.amazon.com/compliance/fips/
    private static readonly string[] RegionsWithFips = ["us-", "ca-"];

    /// <exception cref="IntegrationException"><c>OptionInvalid</c>, naming the option and what it takes.</exception>
    public static void Check(IntegrationOptions options)
    {
        CheckVpc(options.Network);
        CheckProxy(options);
        CheckFips(options.Network, options.Regions);
        if (options.AlarmTopic is not { } topic)
            return;
        Require(
            TopicName().IsMatch(topic.Name) && (topic.AccountId is null || AccountId().IsMatch(topic.AccountId)),
            $"AlarmTopic '{topic.Name}'{(topic.AccountId is null ? "" : $" of '{topic.AccountId}'")} isn't a standard SNS topic.",
            "Give the topics' name, not their ARN: there is one in each Region. Their account has 12 digits.");
        Require(
            options.MetricsEnabled,
            "AlarmTopic is given, but CloudWatch metrics are off.",
            "Leave the metrics on: failed batches and lag are told by them.");
    }

    /// <summary>The same of Regions; the forwarders read the client's secret in the home Region.</summary>
    public static void CheckFips(NetworkOptions network, params IReadOnlyList<string> regions) => Require(
        !network.UseFipsEndpoints || regions.All(region => RegionsWithFips.Any(prefix => region.StartsWith(prefix, StringComparison.Ordinal))),
        $"UseFipsEndpoints: not all of {string.Join(", ", regions)} have FIPS endpoints.",
        "Use Regions of the United States and Canada alone, the home Region among them, or the ordinary endpoints.");

    private static void CheckVpc(NetworkOptions network)
    {
        var malformed = network.SubnetParameters.Concat(network.SecurityGroupParameters).FirstOrDefault(name => !ParameterName().IsMatch(name));
        Require(
            malformed is null,
            $"'{malformed}' can't name an SSM parameter.",
            "Give names of parameters, e.g. /network/private-subnet-a; the ids stand in them, because they differ from account to account.");
        Require(
            network.SubnetParameters.Count == 0 == (network.SecurityGroupParameters.Count == 0),
            "SubnetParameters and SecurityGroupParameters go together.",
            "Name both, or neither for no VPC.");
        Require(
            network.SubnetParameters.Count <= MostSubnets && network.SecurityGroupParameters.Count <= MostSecurityGroups,
            "SubnetParameters or SecurityGroupParameters has too many names.",
            $"Lambda takes {MostSubnets} subnets and {MostSecurityGroups} security groups at most.");
        Require(
            !network.DiscoveryInVpc || network.SubnetParameters.Count > 0,
            "DiscoveryInVpc needs a VPC.",
            "Give SubnetParameters and SecurityGroupParameters, too.");
    }

    private static void CheckProxy(IntegrationOptions options)
    {
        var network = options.Network;
        Require(
            network.HttpsProxy is null or { IsAbsoluteUri: true, Scheme: "http", UserInfo: "", PathAndQuery: "/", Fragment: "" },
            "HttpsProxy isn't the address of a proxy.",
            "Give http://host:port; a user name and password are options of their own. What passes through is https all the same.");
        Require(
            network.HttpsProxy is not null || (network.NoProxy.Count == 0 && network.ProxyUserName is null && network.ProxyPassword is null),
            "NoProxy, ProxyUserName and ProxyPassword need a proxy.",
            "Give HttpsProxy, too.");
        var malformed = network.NoProxy.FirstOrDefault(host => !Host().IsMatch(host));
        Require(
            malformed is null,
            $"NoProxy '{malformed}' is neither a host nor a domain.",
            "Give each host as it is, and each domain with a dot before it, e.g. .amazonaws.com; no ports, no wildcards.");
        Require(
            string.Join(',', network.NoProxy).Length <= LongestNoProxy,
            $"NoProxy is longer than {LongestNoProxy} characters.",
            "Give domains rather than hosts: Lambda has room for no more.");
        Require(
            string.IsNullOrEmpty(network.ProxyUserName) == string.IsNullOrEmpty(network.ProxyPassword),
            "ProxyUserName and ProxyPassword go together.",
            "Give both, or neither.");
        Require(
            network.ProxyUserName is null || (options.AuthEnabled && network.NoProxy.Count > 0),
            "A proxy that asks for credentials is only for the way to UAP.",
            "Name AWS's domain in NoProxy (.amazonaws.com), and have endpoints for AWS in the VPC: the secret with the credentials is read first. "
            + "Authentication has to be on.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_./-]{1,1011}\z")]
    private static partial Regex ParameterName();

    [GeneratedRegex(@"\A\.?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\z")]
    private static partial Regex Host();

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex TopicName();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountId();
}
