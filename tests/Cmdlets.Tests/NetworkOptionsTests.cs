using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets.Tests;

/// <summary>Network and alarms as parameters; switches and credentials are PowerShell's own and tested there.</summary>
public sealed class NetworkOptionsTests
{
    private readonly CmdletRunner _runner = new();

    [Fact]
    public void Network_alarms_and_boundary_become_options()
    {
        _runner.Run(new EnableIntegrationCommand
        {
            OrganizationalUnitId = ["ou-abcd-apps1111"], TargetRegion = ["us-east-1"], EdgeEndpoint = new Uri("https://edge.example.test"),
            SubnetParameter = ["/network/a", "/network/b"], SecurityGroupParameter = ["/network/egress"],
            HttpsProxy = new Uri("http://proxy.example.test:3128"), NoProxy = [".amazonaws.com"], PrivateCa = "ca.pem",
            AlarmTopic = "operations", AlarmTopicAccountId = "222222222222", PermissionsBoundaryName = "security/Boundary",
        });

        var (options, network) = (_runner.Integration.Options!, _runner.Integration.Options!.Network);
        Assert.Equal(["/network/a", "/network/b"], network.SubnetParameters);
        Assert.Equal(["/network/egress"], network.SecurityGroupParameters);
        Assert.Equal(new Uri("http://proxy.example.test:3128"), network.HttpsProxy);
        Assert.Equal([".amazonaws.com"], network.NoProxy);
        Assert.Equal("/session/ca.pem", network.PrivateCaPath);
        Assert.Equal(new AlarmTopic("operations", "222222222222"), options.AlarmTopic);
        Assert.Equal("security/Boundary", options.PermissionsBoundaryName);
    }

    [Fact]
    public void What_a_pipe_brings_empty_is_none()
    {
        var options = _runner.Prepare(new EnableIntegrationCommand { AlarmTopic = "", AlarmTopicAccountId = "", PermissionsBoundaryName = "" }).Options();

        Assert.Null(options.AlarmTopic);
        Assert.Null(options.PermissionsBoundaryName);
    }

    [Fact]
    public void An_account_of_no_topic_is_refused()
    {
        var failure = Assert.Throws<TerminatedException>(() => _runner.Run(new EnableIntegrationCommand { AlarmTopicAccountId = "222222222222" }));

        Assert.Equal(IntegrationErrorId.OptionInvalid, failure.Error.ErrorId);
    }
}
