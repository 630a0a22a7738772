using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>Registers this folder's services.</summary>
internal static class MetricsServices
{
    public static IServiceCollection AddCloudWatch(this IServiceCollection services) => services
        .AddSingleton<IMetric, IncomingLogEvents>()
        .AddSingleton<IMetric, RequestCount>()
        .AddAwsService<CloudWatchService>()
        .AddSingleton<AlarmStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<AlarmStore>())
        .AddResourceProvider<AlarmProvider>();
}
