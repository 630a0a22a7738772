using System.Collections.Immutable;
using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>Random APIs with random settings in every account and Region: the same for the same numbers.</summary>
internal sealed class RandomGateways(LocalOrganization local, Random random)
{
    private static readonly DateTimeOffset Created = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly string?[] Levels = [null, "OFF", "ERROR", "INFO"];
    private static readonly int?[] Retentions = [null, 1, 7, 60, 365];

    // Every character that names may have.
    private static readonly string[] RestStages = ["prod", "dev", "-._abcXYZ019"];
    private static readonly string[] HttpStages = ["$default", "v1", "Beta-2_x"];

    private readonly CustomerLogging _customer = local.Services.GetRequiredService<CustomerLogging>();
    private readonly LogStore _logs = local.Services.GetRequiredService<LogStore>();

    public void Fill()
    {
        foreach (var gateway in local.Services.GetRequiredService<GatewayStore>().All)
        {
            gateway.CloudWatchRoleArn = RandomRole.Of(gateway, random.Next(3), _customer);
            gateway.RestApis = [.. Enumerable.Range(0, random.Next(4)).Select(number => Rest(gateway, number))];
            gateway.HttpApis = [.. Enumerable.Range(0, random.Next(4)).Select(number => Http(gateway, number))];
        }
    }

    private RestApi Rest(GatewayRegion gateway, int number)
    {
        var id = $"rest{number}{random.Next(10_000):0000}";
        var stages = Some(RestStages).Select(name => RestStage(gateway, id, name));
        return new RestApi(id, $"rest-{number}", Pick("REGIONAL", "EDGE", "PRIVATE"), Created, [], [.. stages]);
    }

    private RestStage RestStage(GatewayRegion gateway, string apiId, string name)
    {
        var entries = Some(RandomChange.Keys).Select(key => KeyValuePair.Create(key, Entry()));
        // It has logged before.
        if (Chance(2)) Group(gateway, $"{LogStore.ExecutionLogPrefix}{apiId}/{name}");
        if (Chance(4)) Group(gateway, $"{LogStore.ExecutionLogPrefix}{apiId}/{name}/Canary");
        return new RestStage(name, "k0w8mc", Created)
        {
            MethodSettings = entries.ToImmutableSortedDictionary(StringComparer.Ordinal),
            AccessLogSettings = Chance(4) ? RandomAccessLog.Of(gateway, 2, _logs) : null,
            CanaryDeploymentId = Chance(4) ? "c4n4ry" : null,
        };
    }

    private HttpApi Http(GatewayRegion gateway, int number)
    {
        var stages = Some(HttpStages).Select(name => new HttpStage(name, Created)
        {
            AccessLogSettings = RandomAccessLog.Of(gateway, random.Next(4), _logs),
            IsManaged = Chance(8),
        });
        return new HttpApi($"http{number}{random.Next(10_000):0000}", $"http-{number}", Chance(5) ? "WEBSOCKET" : "HTTP", Created, [.. stages]);
    }

    private MethodSetting Entry() => new()
    {
        LoggingLevel = Pick(Levels),
        DataTraceEnabled = Chance(2),
        MetricsEnabled = Chance(2),
        CachingEnabled = Chance(4),
        ThrottlingBurstLimit = Chance(3) ? 7 : 5000,
    };

    private void Group(GatewayRegion gateway, string name) =>
        _logs.Create(gateway.AccountId, gateway.Region, name).RetentionInDays = Pick(Retentions);

    private List<T> Some<T>(IEnumerable<T> all) => [.. all.Where(_ => Chance(2))];

    private T Pick<T>(params IReadOnlyList<T> all) => all[random.Next(all.Count)];

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;
}
