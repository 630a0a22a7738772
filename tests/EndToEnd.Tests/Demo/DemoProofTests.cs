using System.Text.Json.Nodes;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Demo;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Uap;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Demo;

/// <summary>The demo's proof can fail: it tells what went wrong, however quietly.</summary>
public sealed class DemoProofTests
{
    private static readonly DemoResult Perfect = new()
    {
        Accounts = 1,
        Regions = 1,
        StackInstancesCurrent = 1,
        StackInstancesTotal = 1,
        TransactionsSent = 10,
        TransactionsDelivered = 10,
        Lost = 0,
        Duplicated = 0,
        Invented = 0,
        Altered = 0,
        SettingsRestored = true,
        Leftovers = [],
        Seconds = 1,
    };

    public static TheoryData<string> Faults => [.. Flawed.Keys];

    private static Dictionary<string, DemoResult> Flawed { get; } = new()
    {
        ["an instance is not current"] = Perfect with { StackInstancesCurrent = 0 },
        ["a transaction is missing"] = Perfect with { TransactionsDelivered = 9 },
        ["one is lost"] = Perfect with { Lost = 1 },
        ["one is duplicated"] = Perfect with { Duplicated = 1 },
        ["one is invented"] = Perfect with { Invented = 1 },
        ["one is altered"] = Perfect with { Altered = 1 },
        ["a setting is another"] = Perfect with { SettingsRestored = false },
        ["something is left behind"] = Perfect with { Leftovers = ["a role"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Nothing_is_proven_where(string fault)
    {
        Assert.True(Perfect.Proven);
        Assert.False(Flawed[fault].Proven);
    }

    [Fact]
    public async Task What_happens_behind_its_back_is_counted()
    {
        var options = new SandboxOptions { Accounts = 1, Regions = [Rehearsal.Home] };

        var result = await new DemoRun(options, 60, new DemoNarrator(), Sabotage).RunAsync(CancellationToken.None);

        Assert.Equal((1, 1, 1, 1), (result.Lost, result.Duplicated, result.Invented, result.Altered));
        Assert.Equal(result.TransactionsSent - 1, result.TransactionsDelivered);
        Assert.False(result.SettingsRestored);
        Assert.Contains("left-behind", Assert.Single(result.Leftovers), StringComparison.Ordinal);
        Assert.False(result.Proven);
    }

    /// <summary>The Edge loses, repeats, invents and changes one transaction each; somebody changes a setting and makes a role.</summary>
    private static void Sabotage(LocalOrganization local)
    {
        var turn = 0;
        local.Services.GetRequiredService<UapEdge>().Keep = transaction => Interlocked.Increment(ref turn) switch
        {
            1 => [],
            2 => [transaction, transaction],
            3 => [transaction, With(transaction, "transaction-id", "11111111-2222-3333-4444-555555555555")],
            4 => [With(transaction, "timestamp", "1.000")],
            5 => Interfered(local, transaction),
            _ => [transaction],
        };
    }

    private static JsonObject With(JsonObject transaction, string member, string value)
    {
        var changed = transaction.DeepClone().AsObject();
        changed[member] = value;
        return changed;
    }

    private static IEnumerable<JsonObject> Interfered(LocalOrganization local, JsonObject transaction)
    {
        var member = local.Services.GetRequiredService<GatewayStore>().In("200000000001", Rehearsal.Home);
        var stage = member.HttpApis.Single(api => api.ProtocolType == "WEBSOCKET").Stages[0];
        stage.AccessLogSettings = new AccessLogSettings(null, "$context.requestId");
        local.Services.GetRequiredService<RoleStore>().Add(CustomerRole.Of(member.AccountId, "left-behind"));
        return [transaction];
    }
}
