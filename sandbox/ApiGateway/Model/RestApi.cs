namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>A REST API.</summary>
/// <param name="Id">Ten characters.</param>
/// <param name="Name">Its name.</param>
/// <param name="EndpointType"><c>REGIONAL</c>, <c>EDGE</c> or <c>PRIVATE</c>.</param>
/// <param name="Created">When.</param>
/// <param name="Methods">What can be called.</param>
/// <param name="Stages">Where it is deployed.</param>
internal sealed record RestApi(
    string Id, string Name, string EndpointType, DateTimeOffset Created, IReadOnlyList<RestMethod> Methods, IReadOnlyList<RestStage> Stages);
