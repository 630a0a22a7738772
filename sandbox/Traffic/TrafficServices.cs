namespace CequenceApigw.Sandbox.Traffic;

/// <summary>Registers this folder's services.</summary>
internal static class TrafficServices
{
    public static IServiceCollection AddTraffic(this IServiceCollection services) => services;
}
