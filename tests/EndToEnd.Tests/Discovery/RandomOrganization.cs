using CequenceApigw.Engine;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>
/// A random organization in which the integration comes, keeps up, and goes, while its owners change this and that; and its twin, in
/// which only the owners do.
/// </summary>
internal sealed class RandomOrganization : IAsyncDisposable
{
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromMinutes(15);
    private static readonly string?[] Lists =
    [
        null, null,
        """{ "enable": [ { "apis": ["rest-0", "http-*"] }, { "regions": ["eu-*"], "stages": ["prod", "v1"] } ] }""",
    ];

    private readonly Random _random;
    private readonly Rehearsal _rehearsal;
    private readonly LocalOrganization _twin;
    private readonly string _list = Path.GetTempFileName();

    private RandomOrganization(int seed, Rehearsal rehearsal, LocalOrganization twin) =>
        (_random, _rehearsal, _twin) = (new Random(seed), rehearsal, twin);

    public static async Task<RandomOrganization> StartAsync(int seed)
    {
        var options = new SandboxOptions { Accounts = 2, Seed = seed };
        void Fill(LocalOrganization local) => new RandomGateways(local, new Random(seed)).Fill();
        var twin = await LocalOrganization.StartAsync(options);
        Fill(twin);
        return new RandomOrganization(seed, await Rehearsal.StartWithDiscoveryAloneAsync(options, Fill), twin);
    }

    /// <summary>The settings that are not, in the end, as if the integration had never been there.</summary>
    public async Task<IReadOnlyList<string>> RunAsync()
    {
        var options = _rehearsal.Options with
        {
            HttpAccessLogsReplaced = _random.Next(2) == 0,
            LogRetentionDays = _random.Next(2) == 0 ? 30 : 5,
            ApiConfigPath = Written(Lists[_random.Next(Lists.Length)]),
        };
        await _rehearsal.Integration.EnableAsync(options);
        for (var run = _random.Next(4); run > 0; run--)
        {
            for (var change = _random.Next(6); change > 0; change--) Change(RandomChange.Next(_random));
            await KeepUpAsync();
            if (_random.Next(4) == 0)
                await _rehearsal.Integration.EnableAsync(options = options with { HttpAccessLogsReplaced = !options.HttpAccessLogsReplaced });
        }
        if (_random.Next(3) == 0) await _rehearsal.DisableAsync((ApiTypes)_random.Next(1, 4));
        Change(RandomChange.Next(_random));
        await _rehearsal.DestroyAsync();
        return SettingsSnapshot.Differences(Settings(_twin), Settings(_rehearsal.Local));
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_list);
        await _rehearsal.DisposeAsync();
        await _twin.DisposeAsync();
    }

    /// <summary>The schedule's runs; a part of them dies somewhere, and the next ones make up for it.</summary>
    private async Task KeepUpAsync()
    {
        var discovery = (DiscoveryInThisProcess)_rehearsal.Get<ILambdaInvoker>();
        if (_random.Next(2) == 0)
        {
            var (livesFor, isSent) = (_random.Next(8), _random.Next(2) == 0);
            discovery.Dying = () => new DyingClientFactory(livesFor, isSent);
            await _rehearsal.Local.AdvanceAsync(BetweenRuns);
            discovery.Dying = null;
        }
        await _rehearsal.Local.AdvanceAsync(BetweenRuns);
    }

    private void Change(RandomChange change)
    {
        change.Apply(_rehearsal.Local);
        change.Apply(_twin);
    }

    private string? Written(string? list)
    {
        if (list is null) return null;
        File.WriteAllText(_list, list);
        return _list;
    }

    /// <summary>A role that was deleted is one like another: API Gateway takes none of them back.</summary>
    private static Dictionary<string, string> Settings(LocalOrganization local)
    {
        var roles = local.Services.GetRequiredService<RoleStore>();
        var settings = local.Services.GetRequiredService<SettingsSnapshot>().Take().ToDictionary();
        foreach (var gateway in local.Services.GetRequiredService<GatewayStore>().All)
        {
            if (gateway.CloudWatchRoleArn is { } role && roles.Find(role) is null)
                settings[$"{gateway.AccountId} {gateway.Region} account role"] = "deleted";
        }
        return settings;
    }
}
