using CequenceApigw.Function.Discovery;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Discovery.Retention;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;
using CequenceApigw.Function.Tests.State;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>An account and Region with discovery in it.</summary>
internal sealed class DiscoveryWorld
{
    public const string RoleArn = "arn:aws:iam::111122223333:role/cequence-apigw/gateway";
    public const string LogGroup = "/aws/vendedlogs/CequenceApigw/http-api-access";
    public const string LogGroupArn = "arn:aws:logs:eu-west-1:111122223333:log-group:" + LogGroup;

    public DiscoveryWorld() => Table = new StateTable(Dynamo, "state");

    public static DiscoveryProperties On { get; } = new(
        true, true, false, RoleArn, LogGroupArn + ":*", HttpAccessLogsReplaced: false, HttpAccessLogGroupPrefix: "/aws/vendedlogs/", LogRetentionDays: 30);

    /// <summary>With the list of APIs that <see cref="Config"/> holds.</summary>
    public static DiscoveryProperties Listed { get; } = On with { ApiConfigBucket = ConfigBucket.Name, ApiConfigKey = ConfigBucket.Key };

    public RestGateway Rest { get; } = new();

    public Roles Iam { get; } = new();

    public HttpGateway Http { get; } = new();

    public LogGroups Logs { get; } = new();

    public ConfigBucket Config { get; } = new();

    public InMemoryDynamoDb Dynamo { get; } = new();

    public StateTable Table { get; }

    public ImpatientTime Time { get; } = new();

    /// <summary>As after a start of the function: nothing is known but what is stored.</summary>
    public ApiDiscovery Discovery =>
        new(
            new RestLogging(Rest, Http, new DeletedRoles(() => Iam, Time), new ExecutionLogDeliveries(Logs), Table, Time),
            new HttpLogging(Http, Table, Time),
            new LogRetention(Logs, Table),
            new ApiConfigObject(() => Config, "111122223333", "eu-west-1", Time),
            Table);

    /// <summary>As CloudFormation's Create and Update do.</summary>
    public async Task<string> ApplyAsync(DiscoveryProperties? properties = null)
    {
        await Discovery.SetGoalAsync(properties ?? On, default);
        return await Discovery.ReachGoalAsync(default);
    }

    /// <summary>As <see cref="ApplyAsync"/>, with a list of what is to be enabled.</summary>
    /// <param name="entries">The entries of api-config.json.</param>
    public Task<string> ApplyConfigAsync(string entries)
    {
        Config.Publish($$"""{ "enable": [ {{entries}} ] }""");
        return ApplyAsync(Listed);
    }

    /// <summary>As CloudFormation's Delete does.</summary>
    public async Task<string> RestoreAsync()
    {
        await Discovery.SetGoalAsync(null, default);
        return await Discovery.ReachGoalAsync(default);
    }

    /// <summary>As the schedule does.</summary>
    public Task<string> KeepUpAsync() => Discovery.ReachGoalAsync(default);

    public async Task<List<T>> StoredAsync<T>() where T : IStateRecord<T>
    {
        var all = new List<T>();
        await foreach (var record in Table.QueryAsync<T>(default))
            all.Add(record);
        return all;
    }

    /// <summary>Every logging setting of the account, as text.</summary>
    public string Settings() => string.Join("\n",
    [
        $"role {Rest.CloudwatchRoleArn}",
        .. from api in Rest.Apis
           from stage in api.Value
           from entry in stage.Value.OrderBy(entry => entry.Key)
           select $"{api.Key}/{stage.Key} {entry.Key} {entry.Value.LoggingLevel} {entry.Value.DataTraceEnabled} {entry.Value.ThrottlingBurstLimit}",
        .. Logs.RetentionInDays.Select(group => $"{group.Key} {group.Value}"),
        .. Http.Stages.Select(stage => $"{stage.Key} {stage.Value.AccessLogSettings?.DestinationArn} {stage.Value.AccessLogSettings?.Format}"),
    ]);
}
