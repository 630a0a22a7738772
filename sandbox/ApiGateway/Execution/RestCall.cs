using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The deployed method a request goes to.</summary>
internal sealed record RestCall(GatewayRegion Gateway, RestApi Api, RestStage Stage, RestMethod Method)
{
    public string LogGroup => $"API-Gateway-Execution-Logs_{Api.Id}/{Stage.Name}";
}
