namespace CequenceApigw.Sandbox.Traffic;

/// <summary>What the generator must know of a target.</summary>
/// <param name="Host">Host name clients use.</param>
/// <param name="Method">HTTP method; <c>ANY</c> takes each.</param>
/// <param name="Template">Path template.</param>
/// <param name="HasAuthorizer">Whether a request may be refused for want of an identity.</param>
/// <param name="HasIntegration">Whether a backend may fail or be slow; a MOCK has none.</param>
internal sealed record TrafficRoute(string Host, string Method, string Template, bool HasAuthorizer, bool HasIntegration);
