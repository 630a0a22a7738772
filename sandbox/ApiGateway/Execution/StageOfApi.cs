namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>A stage as the metrics tell stages apart.</summary>
/// <param name="AccountId">Its account.</param>
/// <param name="Region">Its Region.</param>
/// <param name="ApiDimension"><c>ApiName</c> of a REST API, <c>ApiId</c> of an HTTP API.</param>
/// <param name="Api">The dimension's value.</param>
/// <param name="Stage">The stage's name.</param>
internal sealed record StageOfApi(string AccountId, string Region, string ApiDimension, string Api, string Stage)
{
    public static StageOfApi Of(RestCall call)
    {
        // Only ASCII gets into the metric; where nothing of it is left, the id stands for the name.
        var name = string.Concat(call.Api.Name.Where(char.IsAscii));
        return new(call.Gateway.AccountId, call.Gateway.Region, "ApiName", name.Length == 0 ? call.Api.Id : name, call.Stage.Name);
    }

    public static StageOfApi Of(HttpCall call) => new(call.Gateway.AccountId, call.Gateway.Region, "ApiId", call.Api.Id, call.Stage.Name);
}
