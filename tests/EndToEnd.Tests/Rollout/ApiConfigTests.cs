using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.EndToEnd.Tests.Rollout;

/// <summary>Automatic discovery is off: a file lists what is enabled.</summary>
public sealed class ApiConfigTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Only_what_is_listed_is_enabled_a_changed_list_makes_the_difference_and_destroying_restores()
    {
        await using var rehearsal = await Rehearsal.StartAsync(new SandboxOptions { Accounts = 2, Regions = [Rehearsal.Home, "eu-west-1"] });
        var options = rehearsal.Options with { ApiConfigPath = _path };
        Write("""
            { "accounts": ["200000000001"], "apis": ["orders"], "stages": ["prod"] },
            { "accounts": ["200000000002"], "regions": ["us-*"], "apiType": "HTTP", "apis": ["cata*"], "stages": ["$default"] }
            """);

        var summary = await rehearsal.Integration.EnableAsync(options);

        Assert.True(summary.NotCurrent.Count == 0, string.Join(Environment.NewLine, summary.NotCurrent.Select(status => status.Reason)));
        Assert.Equal(4, summary.Total);
        string[] first =
        [
            "200000000001 eu-west-1 orders/prod", "200000000001 us-east-1 orders/prod", "200000000002 us-east-1 catalogue/$default",
        ];
        Assert.Equal(first, Changed(rehearsal));
        rehearsal.Calls.New();
        Assert.False((await rehearsal.Integration.EnableAsync(options)).Changed);
        Assert.Empty(rehearsal.Calls.New());

        Write("""
            { "accounts": ["200000000001"], "apis": ["orders"], "stages": ["prod"] }, // as before
            { "accounts": ["*2"], "regions": ["eu-west-1"], "apis": ["storefront"], "stages": ["beta"] }
            """);
        Assert.True((await rehearsal.Integration.EnableAsync(options)).Changed);

        Assert.Equal([.. first[..2], "200000000002 eu-west-1 account role", "200000000002 eu-west-1 storefront/beta"], Changed(rehearsal));
        await rehearsal.DestroyAsync();
        Assert.Empty(rehearsal.ChangedSettings);
        Assert.Empty(rehearsal.Leftovers);
    }

    private void Write(string entries) => File.WriteAllText(_path, $$"""{ "enable": [ {{entries}} ] }""");

    /// <summary>The changed settings by the APIs' names: their ids are random.</summary>
    private static IEnumerable<string> Changed(Rehearsal rehearsal)
    {
        var names = rehearsal.Get<GatewayStore>().All
            .SelectMany(gateway => gateway.RestApis.Select(api => (api.Id, api.Name)).Concat(gateway.HttpApis.Select(api => (api.Id, api.Name)))).ToList();
        return rehearsal.ChangedSettings
            .Select(setting => setting.Split(": ")[0])
            .Select(key => names.Aggregate(key, (text, api) => text.Replace($"rest {api.Id}/", $"{api.Name}/").Replace($"http {api.Id}/", $"{api.Name}/")))
            .Order(StringComparer.Ordinal);
    }
}
