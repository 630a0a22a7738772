using CequenceApigw.Sandbox;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>
/// What somebody else changes in one account and Region. Never to what the integration sets itself: nobody could tell whose value that is.
/// Nobody begins to log with a role that isn't the account's own: it would be kept for them.
/// </summary>
/// <param name="Gateway">The account and Region, by its place among all.</param>
/// <param name="Kind">What kind of change.</param>
/// <param name="Which">Which API, stage and entry, modulo what there is.</param>
/// <param name="What">The new value, modulo what there is.</param>
internal sealed record RandomChange(int Gateway, int Kind, int Which, int What)
{
    public const int Kinds = 10;

    /// <summary>Keys of method settings.</summary>
    public static readonly string[] Keys = [RestStage.AllMethods, "~1pets/GET", "~1pets~1{id}/PUT"];

    private static readonly int?[] Retentions = [null, 14, 731];

    public static RandomChange Next(Random random) => new(random.Next(100), random.Next(Kinds), random.Next(100), random.Next(100));

    public void Apply(LocalOrganization local)
    {
        var gateways = local.Services.GetRequiredService<GatewayStore>().All;
        var gateway = gateways[Gateway % gateways.Count];
        var logs = local.Services.GetRequiredService<LogStore>();
        var rest = Pick(gateway.RestApis.SelectMany(api => api.Stages).ToList());
        // A WebSocket stage that begins to log keeps the account's role.
        var http = Pick(gateway.HttpApis.Where(api => api.ProtocolType == "HTTP").SelectMany(api => api.Stages).ToList());
        switch (Kind)
        {
            case 0 when rest is not null:
                Set(rest, entry => entry with { LoggingLevel = "OFF" });
                break;
            case 1 when rest is not null:
                Set(rest, entry => entry with { DataTraceEnabled = false });
                break;
            case 2 when rest is not null:
                Set(rest, entry => entry with { ThrottlingBurstLimit = 9 });
                break;
            case 3 when rest is not null:
                rest.MethodSettings = rest.MethodSettings.Remove(Key);
                break;
            case 4 when http is { IsManaged: false }:
                http.AccessLogSettings = RandomAccessLog.Of(gateway, What % 4, logs);
                break;
            case 5 when Pick(logs.In(gateway.AccountId, gateway.Region).Where(IsOfOwner).ToList()) is { } group:
                group.RetentionInDays = Retentions[What % Retentions.Length];
                break;
            case 6:
                gateway.CloudWatchRoleArn = RandomRole.Of(gateway, What % 3, local.Services.GetRequiredService<CustomerLogging>());
                break;
            case 7:
                local.Services.GetRequiredService<RoleStore>().Remove(gateway.AccountId, CustomerLogging.RoleArn(gateway.AccountId).Split('/')[^1]);
                break;
            case 8 when Pick(gateway.RestApis) is { } api:
                gateway.RestApis = [.. gateway.RestApis.Except([api])];
                break;
            case 9 when Pick(gateway.HttpApis) is { } api:
                var added = new HttpStage($"new{What}", api.Created);
                gateway.HttpApis = [.. gateway.HttpApis.Except([api]), api with { Stages = [.. api.Stages.Where(stage => stage.Name != added.Name), added] }];
                break;
        }
    }

    private string Key => Keys[What % Keys.Length];

    /// <summary>API Gateway made it at an owner's request, before the integration came.</summary>
    private static bool IsOfOwner(LogGroup group) => group.Name.StartsWith(LogStore.ExecutionLogPrefix, StringComparison.Ordinal);

    private T? Pick<T>(IReadOnlyList<T> all) where T : class => all.Count == 0 ? null : all[Which % all.Count];

    /// <summary>As API Gateway does: an entry begins as a copy of the one for all methods.</summary>
    private void Set(RestStage stage, Func<MethodSetting, MethodSetting> change)
    {
        var current = stage.MethodSettings.GetValueOrDefault(Key) ?? stage.MethodSettings.GetValueOrDefault(RestStage.AllMethods) ?? new MethodSetting();
        stage.MethodSettings = stage.MethodSettings.SetItem(Key, change(current));
    }
}
