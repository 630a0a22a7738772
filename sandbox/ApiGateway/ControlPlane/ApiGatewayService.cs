using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.ApiGateway.ControlPlane;

/// <summary>The control plane: API Gateway 2015-07-09 (REST APIs) and, under <c>/v2</c>, 2018-11-29 (HTTP and WebSocket APIs).</summary>
internal sealed class ApiGatewayService : RestJsonService
{
    private const string V2 = "/v2";
    private readonly ControlPlaneQuota _quota;

    public ApiGatewayService(ControlPlaneQuota quota, RestApiOperations rest, AccountOperations account, HttpApiOperations http)
    {
        _quota = quota;
        Serve("GET", "/account", account.Get);
        Serve("PATCH", "/account", account.Update);
        Serve("GET", "/restapis", rest.GetRestApis);
        Serve("GET", "/restapis/{restApiId}", rest.GetRestApi);
        Serve("GET", "/restapis/{restApiId}/stages", rest.GetStages);
        Serve("GET", "/restapis/{restApiId}/stages/{stageName}", rest.GetStage);
        Serve("PATCH", "/restapis/{restApiId}/stages/{stageName}", rest.UpdateStage);
        Serve("GET", "/v2/apis", http.GetApis);
        Serve("GET", "/v2/apis/{apiId}", http.GetApi);
        Serve("GET", "/v2/apis/{apiId}/stages", http.GetStages);
        Serve("GET", "/v2/apis/{apiId}/stages/{stageName}", http.GetStage);
        Serve("PATCH", "/v2/apis/{apiId}/stages/{stageName}", http.UpdateStage);
        Serve("DELETE", "/v2/apis/{apiId}/stages/{stageName}/accesslogsettings", http.DeleteAccessLogSettings, 204);
    }

    public override string SigningName => "apigateway";

    /// <summary>IAM names an operation by its HTTP method, and its resource by its path, without v2's prefix.</summary>
    private void Serve(string method, string template, Func<AwsCall, RestInput, JsonObject?> handle, int status = 200) =>
        On(method, template, (call, input) =>
        {
            _quota.Spend(call);
            var path = call.Request.Path.ToString().TrimEnd('/');
            if (path.StartsWith(V2, StringComparison.Ordinal)) path = path[V2.Length..];
            call.Authorize($"apigateway:{method}", $"arn:aws:apigateway:{call.Region}::{path}");
            return handle(call, input);
        }, status);
}
