using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Execution;

namespace CequenceApigw.Sandbox.Traffic;

/// <summary>A deployed method traffic can go to.</summary>
/// <param name="Name">Account, Region, API, stage and method, to read.</param>
/// <param name="Route">What a request to it looks like.</param>
/// <param name="Send">Lets API Gateway serve an exchange.</param>
/// <param name="Expect">The transaction UAP must receive of it, or null where the logs can't hold one.</param>
internal sealed record TrafficTarget(string Name, TrafficRoute Route, Action<HttpExchange> Send, Func<HttpExchange, JsonObject?> Expect);
