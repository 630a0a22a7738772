using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.Sandbox.ApiGateway.Execution;

/// <summary>The deployed HTTP API a request goes to.</summary>
internal sealed record HttpCall(GatewayRegion Gateway, HttpApi Api, HttpStage Stage);
