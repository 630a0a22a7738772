using System.Globalization;
using Amazon.ApiGatewayV2;
using Amazon.ApiGatewayV2.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.Discovery;

/// <summary>API Gateway v2 in memory: HTTP and WebSocket APIs.</summary>
internal sealed class HttpGateway : IAmazonApiGatewayV2
{
    private readonly SortedDictionary<string, ProtocolType> _apis = [];

    /// <summary>Stages by <c>apiId/stage</c>.</summary>
    public SortedDictionary<string, Stage> Stages { get; } = new(StringComparer.Ordinal);

    /// <summary>Log groups that were deleted, by ARN: no stage takes them.</summary>
    public HashSet<string> DeletedLogGroups { get; } = [];

    /// <summary>Whether that is NotFoundException or BadRequestException.</summary>
    public bool DeletedLogGroupIsNotFound { get; set; } = true;

    public int PageSize { get; set; } = 2;

    public List<string> Calls { get; } = [];

    /// <summary>Runs before a page of APIs is listed.</summary>
    public Action? BeforeList { get; set; }

    /// <summary>Runs before an API's stages are listed.</summary>
    public Action<string>? BeforeStages { get; set; }

    public Action<string>? BeforeChange { get; set; }

    public Action<string>? AfterChange { get; set; }

    public IClientConfig Config => throw new NotSupportedException();

    public Stage AddStage(string apiId, string stage, AccessLogSettings? log = null)
    {
        _apis[apiId] = ProtocolType.HTTP;
        return Stages[$"{apiId}/{stage}"] = new Stage { StageName = stage, AccessLogSettings = log };
    }

    public void AddApi(string apiId) => _apis[apiId] = ProtocolType.HTTP;

    public void RemoveApi(string apiId)
    {
        _apis.Remove(apiId);
        foreach (var stage in Stages.Keys.Where(stage => stage.StartsWith(apiId + "/", StringComparison.Ordinal)).ToList())
            Stages.Remove(stage);
    }

    public void AddWebSocket(string apiId, params IEnumerable<Stage> stages)
    {
        _apis[apiId] = ProtocolType.WEBSOCKET;
        foreach (var stage in stages)
            Stages[$"{apiId}/{stage.StageName}"] = stage;
    }

    public Task<GetApisResponse> GetApisAsync(GetApisRequest request, CancellationToken cancellationToken = default)
    {
        BeforeList?.Invoke();
        Calls.Add("GetApis");
        var (page, next) = Page(_apis, request.NextToken);
        return Task.FromResult(new GetApisResponse
        {
            Items = [.. page.Select(api => new Api { ApiId = api.Key, Name = "API " + api.Key, ProtocolType = api.Value })],
            NextToken = next,
        });
    }

    public Task<GetStagesResponse> GetStagesAsync(GetStagesRequest request, CancellationToken cancellationToken = default)
    {
        BeforeStages?.Invoke(request.ApiId!);
        Calls.Add($"GetStages {request.ApiId}");
        if (!_apis.ContainsKey(request.ApiId!))
            throw new NotFoundException($"Invalid API identifier specified {request.ApiId}");
        var (page, next) = Page(Stages.Where(stage => stage.Key.StartsWith(request.ApiId + "/", StringComparison.Ordinal)), request.NextToken);
        return Task.FromResult(new GetStagesResponse { Items = [.. page.Select(stage => Copy(stage.Value))], NextToken = next });
    }

    public Task<GetStageResponse> GetStageAsync(GetStageRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetStageResponse { AccessLogSettings = Find(request.ApiId, request.StageName).AccessLogSettings });

    public Task<UpdateStageResponse> UpdateStageAsync(UpdateStageRequest request, CancellationToken cancellationToken = default)
    {
        Assert.DoesNotContain(":*", request.AccessLogSettings!.DestinationArn, StringComparison.Ordinal);
        const string refusal = "The specified log group does not exist.";
        if (DeletedLogGroups.Contains(request.AccessLogSettings.DestinationArn!))
            throw DeletedLogGroupIsNotFound ? new NotFoundException(refusal) : new BadRequestException(refusal);
        Change(request.ApiId, request.StageName, request.AccessLogSettings);
        return Task.FromResult(new UpdateStageResponse());
    }

    public Task<DeleteAccessLogSettingsResponse> DeleteAccessLogSettingsAsync(
        DeleteAccessLogSettingsRequest request, CancellationToken cancellationToken = default)
    {
        Change(request.ApiId, request.StageName, log: null);
        return Task.FromResult(new DeleteAccessLogSettingsResponse());
    }

    public void Dispose()
    {
    }

    private void Change(string? apiId, string? stage, AccessLogSettings? log)
    {
        Calls.Add($"Change {apiId}/{stage}");
        BeforeChange?.Invoke($"{apiId}/{stage}");
        if (Find(apiId, stage).ApiGatewayManaged is true)
            throw new BadRequestException("Can't modify a stage that is managed by API Gateway");
        Find(apiId, stage).AccessLogSettings = log;
        AfterChange?.Invoke($"{apiId}/{stage}");
    }

    private static Stage Copy(Stage stage) => new()
    {
        StageName = stage.StageName,
        AccessLogSettings = stage.AccessLogSettings,
        ApiGatewayManaged = stage.ApiGatewayManaged,
        DefaultRouteSettings = stage.DefaultRouteSettings,
        RouteSettings = stage.RouteSettings,
    };

    private Stage Find(string? apiId, string? stage) =>
        Stages.GetValueOrDefault($"{apiId}/{stage}") ?? throw new NotFoundException("Invalid stage identifier specified");

    private (IReadOnlyList<T> Page, string? Next) Page<T>(IEnumerable<T> all, string? token)
    {
        var start = token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture);
        var rest = all.Skip(start).ToList();
        return (rest.Take(PageSize).ToList(), rest.Count > PageSize ? $"{start + PageSize}" : null);
    }
}
