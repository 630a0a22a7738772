using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>Registers this folder's services.</summary>
internal static class UapServices
{
    public static IServiceCollection AddUap(this IServiceCollection services) => services
        .AddSingleton<UapAddress>()
        .AddSingleton<TokenStore>()
        .AddSingleton<UapEdge>()
        .AddRoutes<TokenRoutes>()
        .AddRoutes<EdgeRoutes>();
}
