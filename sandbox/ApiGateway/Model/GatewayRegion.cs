namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>API Gateway of one account and Region.</summary>
internal sealed record GatewayRegion(string AccountId, string Region, IReadOnlyList<RestApi> RestApis, IReadOnlyList<HttpApi> HttpApis)
{
    /// <summary>The role API Gateway writes logs with; null where none is set.</summary>
    public string? CloudWatchRoleArn { get; set; }

    /// <summary>Serializes changes of settings.</summary>
    public Lock Changing { get; } = new();
}
