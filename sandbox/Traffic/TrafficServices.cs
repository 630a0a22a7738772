using CequenceApigw.Sandbox.Traffic.Truth;

namespace CequenceApigw.Sandbox.Traffic;

/// <summary>Registers this folder's services.</summary>
internal static class TrafficServices
{
    public static IServiceCollection AddTraffic(this IServiceCollection services) => services
        .AddSingleton<TrafficTargets>()
        .AddSingleton<GroundTruth>()
        .AddSingleton<TrafficGenerator>();
}
