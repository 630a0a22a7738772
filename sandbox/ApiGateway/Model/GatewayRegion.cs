namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>API Gateway of one account and Region.</summary>
internal sealed class GatewayRegion(string accountId, string region, IReadOnlyList<RestApi> restApis, IReadOnlyList<HttpApi> httpApis)
{
    public string AccountId { get; } = accountId;

    public string Region { get; } = region;

    /// <summary>Another list where its owner deploys or deletes one.</summary>
    public IReadOnlyList<RestApi> RestApis { get; set; } = restApis;

    /// <summary>Another list where its owner deploys or deletes one.</summary>
    public IReadOnlyList<HttpApi> HttpApis { get; set; } = httpApis;

    /// <summary>The role API Gateway writes logs with; null where none is set.</summary>
    public string? CloudWatchRoleArn { get; set; }

    /// <summary>Serializes changes of settings.</summary>
    public Lock Changing { get; } = new();
}
