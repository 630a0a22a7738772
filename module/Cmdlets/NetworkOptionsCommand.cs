using System.Management.Automation;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>How the functions reach AWS and UAP, and who is told when they don't: docs/networking.md.</summary>
public abstract class NetworkOptionsCommand : IntegrationCommand
{
    /// <summary>Names of SSM parameters that hold a subnet's id each, in every account and Region; the forwarders run in these subnets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string[] SubnetParameter { get; set; } = [];

    /// <summary>Names of SSM parameters that hold a security group's id each, likewise.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string[] SecurityGroupParameter { get; set; } = [];

    /// <summary>Runs discovery in these subnets, too.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter DiscoveryInVpc { get; set; }

    /// <summary>Proxy for https, http://host:port.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Uri? HttpsProxy { get; set; }

    /// <summary>Hosts, and domains that begin with a dot, that are reached without the proxy.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string[] NoProxy { get; set; } = [];

    /// <summary>What the proxy asks for on the way to UAP.</summary>
    [Parameter]
    [Credential]
    public PSCredential? ProxyCredential { get; set; }

    /// <summary>Uses AWS's FIPS endpoints.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter UseFipsEndpoint { get; set; }

    /// <summary>PEM file of certificate authorities that are trusted beside the public ones, for the Edge and the token endpoint.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? PrivateCa { get; set; }

    /// <summary>Name of the SNS topic that is told of alarms, in each Region; without it there are no alarms.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AlarmTopic { get; set; }

    /// <summary>The account that has these topics; by default each account has its own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AlarmTopicAccountId { get; set; }

    internal NetworkOptions Network() => new()
    {
        SubnetParameters = SubnetParameter,
        SecurityGroupParameters = SecurityGroupParameter,
        DiscoveryInVpc = DiscoveryInVpc.IsPresent,
        HttpsProxy = HttpsProxy,
        NoProxy = NoProxy,
        ProxyUserName = ProxyCredential?.UserName,
        ProxyPassword = ProxyCredential?.GetNetworkCredential()?.Password,
        UseFipsEndpoints = UseFipsEndpoint.IsPresent,
        PrivateCaPath = PrivateCa is null ? null : Shell.FilePath(PrivateCa),
    };

    internal AlarmTopic? Alarms()
    {
        var account = string.IsNullOrEmpty(AlarmTopicAccountId) ? null : AlarmTopicAccountId;
        if (!string.IsNullOrEmpty(AlarmTopic))
            return new AlarmTopic(AlarmTopic, account);
        return account is null ? null : throw new IntegrationException(
            IntegrationErrorId.OptionInvalid,
            "AlarmTopicAccountId is given without AlarmTopic.",
            "Give -AlarmTopic, the topics' name, too; without it there are no alarms.");
    }
}
