namespace CequenceApigw.Sandbox.Core;

/// <summary>Unsigned endpoints beside AWS's: the Lambda Runtime API, the Edge, the token endpoint, pre-signed answers.</summary>
internal interface IRoutes
{
    void Map(IEndpointRouteBuilder endpoints);
}
