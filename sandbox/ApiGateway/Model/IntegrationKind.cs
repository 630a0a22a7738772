namespace CequenceApigw.Sandbox.ApiGateway.Model;

/// <summary>What stands behind a REST method.</summary>
internal enum IntegrationKind
{
    LambdaProxy,
    Http,
    Mock,
    LambdaCustom,
}
