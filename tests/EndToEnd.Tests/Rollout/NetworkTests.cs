using CequenceApigw.Engine;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Storage.Parameters;
using CequenceApigw.Tests.Tls;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

public sealed class NetworkTests : IDisposable
{
    private readonly string _pem = Path.GetTempFileName();

    public void Dispose() => File.Delete(_pem);

    [Fact]
    public async Task Each_account_brings_its_own_network_and_one_without_fails_clearly()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home] });
        using var authority = new TestAuthority();
        await File.WriteAllBytesAsync(_pem, authority.Pem);
        var options = rehearsal.Options with
        {
            Network = new()
            {
                SubnetParameters = ["/network/private-a", "/network/private-b"],
                SecurityGroupParameters = ["/network/egress"],
                DiscoveryInVpc = true,
                HttpsProxy = new Uri("http://proxy.corp.example:3128"),
                NoProxy = [".amazonaws.com"],
                PrivateCaPath = _pem,
            },
            AlarmTopic = new AlarmTopic("operations"),
        };
        BringNetwork(rehearsal, "200000000001");

        var first = await rehearsal.Integration.EnableAsync(options);
        BringNetwork(rehearsal, "200000000002");
        var second = await rehearsal.Integration.EnableAsync(options);
        await rehearsal.Traffic.PassMinuteAsync(60);
        await rehearsal.Traffic.SettleAsync();

        var failed = Assert.Single(first.NotCurrent);
        Assert.Equal("200000000002", failed.AccountId);
        Assert.Contains("[ssm:/network/private-a, ssm:/network/private-b, ssm:/network/egress]", failed.Reason, StringComparison.Ordinal);
        Assert.Contains("SSM parameters", failed.Explanation!.Cause, StringComparison.Ordinal);
        Assert.Equal((2, 2), (second.Current, second.Total));
        rehearsal.Traffic.AssertExact();
        Assert.Equal(8, rehearsal.Leftovers.Count(resource => resource.Contains("AWS::CloudWatch::Alarm", StringComparison.Ordinal)));
        await rehearsal.DestroyAsync();
        Assert.All(rehearsal.Leftovers, resource => Assert.Contains("AWS::SSM::Parameter", resource, StringComparison.Ordinal));
        Assert.Empty(rehearsal.ChangedSettings);
    }

    private static void BringNetwork(Rehearsal rehearsal, string account)
    {
        foreach (var (name, value) in new[] { ("private-a", "subnet-0a0a0a0a"), ("private-b", "subnet-0b0b0b0b"), ("egress", "sg-0c0c0c0c") })
            rehearsal.Get<ParameterStore>().Put(account, Rehearsal.Home, $"/network/{name}", value, overwrite: false);
    }
}
