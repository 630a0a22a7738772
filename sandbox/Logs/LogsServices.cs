using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Logs;

/// <summary>Registers this folder's services.</summary>
internal static class LogsServices
{
    public static IServiceCollection AddLogs(this IServiceCollection services) => services
        .AddSingleton<LogStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<LogStore>())
        .AddSingleton<DeliverySourceStore>()
        .AddSingleton<ReadQuota>()
        .AddAwsService<LogsService>()
        .AddResourceProvider<LogGroupProvider>();
}
