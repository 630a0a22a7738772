using Amazon.APIGateway.Model;
using AccessLogSettings = Amazon.ApiGatewayV2.Model.AccessLogSettings;

namespace CequenceApigw.Function.Tests.Discovery.Restore;

/// <summary>
/// What somebody else does in the account. Never what discovery does itself: nobody could tell whose value that is.
/// Each number is taken modulo what there is.
/// </summary>
public sealed record OthersChange(OthersChangeKind Kind, byte Which, byte What, RandomStage Stage)
{
    private static readonly string[] Levels = ["OFF", "ERROR"];
    private static readonly int?[] Retentions = [null, 14, 731];

    private const string Readable =
        """{"1":"$context.requestId","2":"$context.apiId","3":"$context.stage","4":"$context.identity.sourceIp","5":"$context.domainName","6":"$context.httpMethod","7":"$context.path","8":"$context.status"}""";

    internal static AccessLogSettings? AccessLogOf(byte number) => (number % 4) switch
    {
        0 => null,
        1 => new() { DestinationArn = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/vendedlogs/theirs", Format = Readable },
        var theirs => new() { DestinationArn = $"arn:aws:logs:eu-west-1:111122223333:log-group:theirs{theirs}", Format = "$context.requestId" },
    };

    internal void Apply(DiscoveryWorld world)
    {
        var entries = Pick(world.Rest.Apis.SelectMany(api => api.Value.Values));
        var stage = Pick(world.Http.Stages.Values);
        var group = Pick(world.Logs.RetentionInDays.Keys);
        switch (Kind)
        {
            case OthersChangeKind.Level when entries is not null:
                Entry(entries).LoggingLevel = Levels[What % Levels.Length];
                break;
            case OthersChangeKind.NoDataTrace when entries is not null:
                Entry(entries).DataTraceEnabled = false;
                break;
            case OthersChangeKind.Throttling when entries is not null:
                Entry(entries).ThrottlingBurstLimit = 9;
                break;
            case OthersChangeKind.NoEntry when entries is not null:
                entries.Remove(RandomEntry.KeyOf(What));
                break;
            case OthersChangeKind.AccessLog when stage is not null:
                stage.AccessLogSettings = AccessLogOf(What);
                break;
            case OthersChangeKind.Retention when group is not null:
                world.Logs.RetentionInDays[group] = Retentions[What % Retentions.Length];
                break;
            case OthersChangeKind.Role:
                world.Rest.CloudwatchRoleArn = What % 2 == 0 ? null : "arn:aws:iam::111122223333:role/others";
                break;
            case OthersChangeKind.NewStage when !IsThere(world):
                Stage.AddTo(world);
                break;
            case OthersChangeKind.NoRestApi when world.Rest.Apis.Count > 0:
                world.Rest.Apis.Remove(Pick(world.Rest.Apis.Keys)!);
                break;
            case OthersChangeKind.NoHttpStage when stage is not null:
                world.Http.Stages.Remove(Pick(world.Http.Stages.Keys)!);
                break;
        }
    }

    private T? Pick<T>(IEnumerable<T> all) where T : class => all.ToList() is { Count: > 0 } list ? list[Which % list.Count] : null;

    private bool IsThere(DiscoveryWorld world)
    {
        var alone = new DiscoveryWorld();
        Stage.AddTo(alone);
        return alone.Http.Stages.Keys.Any(world.Http.Stages.ContainsKey)
            || alone.Rest.Apis.Any(api => world.Rest.Apis.GetValueOrDefault(api.Key)?.Keys.Any(api.Value.ContainsKey) is true);
    }

    /// <summary>As API Gateway does: an entry begins as a copy of the one for all methods.</summary>
    private MethodSetting Entry(Dictionary<string, MethodSetting> entries)
    {
        var key = RandomEntry.KeyOf(What);
        if (entries.TryGetValue(key, out var entry))
            return entry;
        var all = entries.GetValueOrDefault("*/*") ?? RestGateway.Entry(level: null, trace: false);
        return entries[key] = RestGateway.Entry(all.LoggingLevel, all.DataTraceEnabled ?? false, all.ThrottlingBurstLimit ?? 0);
    }
}
