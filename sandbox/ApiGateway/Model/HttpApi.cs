namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>An API of API Gateway v2.</summary>
/// <param name="Id">Ten characters.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProtocolType"><c>HTTP</c> or <c>WEBSOCKET</c>.</param>
/// <param name="Created">When.</param>
/// <param name="Stages">Where it is deployed.</param>
internal sealed record HttpApi(string Id, string Name, string ProtocolType, DateTimeOffset Created, IReadOnlyList<HttpStage> Stages);
