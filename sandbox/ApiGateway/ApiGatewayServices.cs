using CequenceApigw.Sandbox.ApiGateway.ControlPlane;
using CequenceApigw.Sandbox.ApiGateway.Execution;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.ApiGateway;

/// <summary>Registers this folder's services.</summary>
internal static class ApiGatewayServices
{
    public static IServiceCollection AddApiGateway(this IServiceCollection services) => services
        .AddSingleton<CustomerLogging>()
        .AddSingleton<GatewaySeed>()
        .AddSingleton<GatewayStore>()
        .AddSingleton<ControlPlaneQuota>()
        .AddSingleton<AccountUpdateQuota>()
        .AddSingleton<AccountOperations>()
        .AddSingleton<RestApiOperations>()
        .AddSingleton<HttpApiOperations>()
        .AddSingleton<SettingsSnapshot>()
        .AddSingleton<RequestCounter>()
        .AddSingleton<LogWriter>()
        .AddSingleton<RestExecution>()
        .AddSingleton<HttpExecution>()
        .AddAwsService<ApiGatewayService>();
}
