namespace CequenceApigw.Sandbox.ApiGateway;

/// <summary>Registers this folder's services.</summary>
internal static class ApiGatewayServices
{
    public static IServiceCollection AddApiGateway(this IServiceCollection services) => services;
}
