using System.Globalization;
using Amazon.APIGateway;
using Amazon.APIGateway.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>API Gateway's REST APIs in memory, with its rules for patching a stage's method settings.</summary>
internal sealed class RestGateway : IAmazonAPIGateway
{
    private const string Account = "account";

    /// <summary>Method settings by API id, then stage.</summary>
    public SortedDictionary<string, SortedDictionary<string, Dictionary<string, MethodSetting>>> Apis { get; } = [];

    /// <summary>Where access logs go, by <c>apiId/stage</c>.</summary>
    public Dictionary<string, string> AccessLogs { get; } = [];

    public string? CloudwatchRoleArn { get; set; }

    public int PageSize { get; set; } = 2;

    public List<string> Calls { get; } = [];

    /// <summary>Runs before each change with <c>apiId/stage</c> or <c>account</c>; a test throws from it.</summary>
    public Action<string>? BeforeChange { get; set; }

    /// <summary>Runs after each change.</summary>
    public Action<string>? AfterChange { get; set; }

    /// <summary>Runs before a page of APIs is listed.</summary>
    public Action? BeforeList { get; set; }

    /// <summary>Runs before an API's stages are listed.</summary>
    public Action<string>? BeforeStages { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public Dictionary<string, MethodSetting> AddStage(string apiId, string stage, params (string Key, MethodSetting Setting)[] entries)
    {
        if (!Apis.TryGetValue(apiId, out var stages))
            Apis.Add(apiId, stages = []);
        return stages[stage] = entries.ToDictionary(entry => entry.Key, entry => entry.Setting);
    }

    public static MethodSetting Entry(string? level, bool trace, int burst = 5000) =>
        new() { LoggingLevel = level, DataTraceEnabled = trace, ThrottlingBurstLimit = burst, ThrottlingRateLimit = 10000, MetricsEnabled = false };

    public Task<GetRestApisResponse> GetRestApisAsync(GetRestApisRequest request, CancellationToken cancellationToken = default)
    {
        Assert.Equal(500, request.Limit);
        BeforeList?.Invoke();
        Calls.Add("GetRestApis");
        var start = request.Position is null ? 0 : int.Parse(request.Position, CultureInfo.InvariantCulture);
        var end = start + PageSize;
        return Task.FromResult(new GetRestApisResponse
        {
            Items = [.. Apis.Keys.Skip(start).Take(PageSize).Select(id => new RestApi { Id = id, Name = "API " + id })],
            Position = end < Apis.Count ? end.ToString(CultureInfo.InvariantCulture) : null,
        });
    }

    public Task<GetStagesResponse> GetStagesAsync(GetStagesRequest request, CancellationToken cancellationToken = default)
    {
        BeforeStages?.Invoke(request.RestApiId!);
        Calls.Add($"GetStages {request.RestApiId}");
        if (!Apis.TryGetValue(request.RestApiId!, out var found))
            throw new NotFoundException("Invalid API identifier specified");
        var stages = found.Select(stage => new Stage
        {
            StageName = stage.Key,
            MethodSettings = Copy(stage.Value),
            AccessLogSettings = new AccessLogSettings { DestinationArn = AccessLogs.GetValueOrDefault($"{request.RestApiId}/{stage.Key}") },
        });
        return Task.FromResult(new GetStagesResponse { Item = [.. stages] });
    }

    public Task<GetStageResponse> GetStageAsync(GetStageRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetStageResponse { StageName = request.StageName, MethodSettings = Copy(Entries(request.RestApiId!, request.StageName!)) });

    public Task<UpdateStageResponse> UpdateStageAsync(UpdateStageRequest request, CancellationToken cancellationToken = default)
    {
        var name = $"{request.RestApiId}/{request.StageName}";
        Calls.Add($"UpdateStage {name}");
        BeforeChange?.Invoke(name);
        var entries = Entries(request.RestApiId!, request.StageName!);
        Assert.InRange(request.PatchOperations!.Count, 1, 80);
        foreach (var operation in request.PatchOperations)
            Patch(entries, operation);
        AfterChange?.Invoke(name);
        return Task.FromResult(new UpdateStageResponse { StageName = request.StageName, MethodSettings = Copy(entries) });
    }

    public Task<GetAccountResponse> GetAccountAsync(GetAccountRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetAccountResponse { CloudwatchRoleArn = CloudwatchRoleArn });

    public Task<UpdateAccountResponse> UpdateAccountAsync(UpdateAccountRequest request, CancellationToken cancellationToken = default)
    {
        Calls.Add("UpdateAccount");
        BeforeChange?.Invoke(Account);
        var operation = Assert.Single(request.PatchOperations!);
        Assert.Equal("/cloudwatchRoleArn", operation.Path);
        CloudwatchRoleArn = operation.Value is { Length: > 0 } arn ? arn : null;
        AfterChange?.Invoke(Account);
        return Task.FromResult(new UpdateAccountResponse { CloudwatchRoleArn = CloudwatchRoleArn });
    }

    public void Dispose()
    {
    }

    /// <summary>Paths as API Gateway takes them: <c>/{resourcePath with ~1}/{method}/logging/{field}</c>.</summary>
    private static void Patch(Dictionary<string, MethodSetting> entries, PatchOperation operation)
    {
        var parts = operation.Path!.Split('/');
        var key = Assert.Single(entries.Keys.Append("*/*").Distinct(), key => Normal(key) == $"{parts[1]}/{parts[2]}");
        if (operation.Op == Op.Remove)
        {
            Assert.Equal(3, parts.Length);
            Assert.True(entries.Remove(key));
            return;
        }
        Assert.Equal((Op.Replace, "logging"), (operation.Op, parts[3]));
        if (!entries.TryGetValue(key, out var entry))
            entries.Add(key, entry = Entry(level: null, trace: false));
        if (parts[4] == "loglevel")
            entry.LoggingLevel = operation.Value;
        else
            entry.DataTraceEnabled = bool.Parse(operation.Value!);
    }

    private static string Normal(string key) => key[..key.LastIndexOf('/')].Replace("/", "~1", StringComparison.Ordinal) + key[key.LastIndexOf('/')..];

    private Dictionary<string, MethodSetting> Entries(string apiId, string stage) =>
        Apis.TryGetValue(apiId, out var stages) && stages.TryGetValue(stage, out var entries)
            ? entries
            : throw new NotFoundException("Invalid stage identifier specified");

    private static Dictionary<string, MethodSetting> Copy(Dictionary<string, MethodSetting> entries) =>
        entries.ToDictionary(entry => entry.Key, entry => Entry(entry.Value.LoggingLevel, entry.Value.DataTraceEnabled ?? false, entry.Value.ThrottlingBurstLimit ?? 0));
}
