using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Metrics.Alarms;
using CequenceApigw.Sandbox.Notifications;

namespace CequenceApigw.Sandbox.Metrics;

/// <summary>Registers this folder's services.</summary>
internal static class MetricsServices
{
    public static IServiceCollection AddCloudWatch(this IServiceCollection services) => services
        .AddSingleton<IMetric, IncomingLogEvents>()
        .AddSingleton<IMetric, RequestCount>()
        .AddSingleton<MetricStore>()
        .AddSingleton<IMetric>(provider => provider.GetRequiredService<MetricStore>())
        .AddSingleton<ILogListener, EmbeddedMetrics>()
        .AddAwsService<CloudWatchService>()
        .AddSingleton<AlarmStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<AlarmStore>())
        .AddSingleton<TopicStore>()
        .AddSingleton<ITicking, AlarmEvaluator>()
        .AddResourceProvider<AlarmProvider>();
}
