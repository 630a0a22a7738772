using CequenceApigw.Sandbox.CloudFormation;

namespace CequenceApigw.Sandbox.Core;

/// <summary>Registers a service under every interface that finds it.</summary>
internal static class ServiceRegistration
{
    public static IServiceCollection AddAwsService<TService>(this IServiceCollection services) where TService : class, IAwsService =>
        services.AddSingleton<TService>().AddSingleton<IAwsService>(provider => provider.GetRequiredService<TService>());

    public static IServiceCollection AddResourceProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, IResourceProvider =>
        services.AddSingleton<IResourceProvider, TProvider>();

    public static IServiceCollection AddRoutes<TRoutes>(this IServiceCollection services) where TRoutes : class, IRoutes =>
        services.AddSingleton<TRoutes>().AddSingleton<IRoutes>(provider => provider.GetRequiredService<TRoutes>());
}
