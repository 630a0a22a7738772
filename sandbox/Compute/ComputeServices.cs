using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Compute.Scheduler;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute;

/// <summary>Registers this folder's services.</summary>
internal static class ComputeServices
{
    public static IServiceCollection AddCompute(this IServiceCollection services, SandboxOptions options) => services
        .AddSingleton<FunctionCodeStore>()
        .AddSingleton<FunctionStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<FunctionStore>())
        .AddSingleton<ExecutionEnvironments>()
        .AddSingleton<NetworkInterfaces>()
        .AddSingleton(typeof(ILambdaInvoker), options.SimulatesFunctions ? typeof(SimulatedFunctions) : typeof(LambdaInvoker))
        .AddAwsService<LambdaService>()
        .AddRoutes<RuntimeApiRoutes>()
        .AddResourceProvider<FunctionProvider>()
        .AddSingleton<ScheduleStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<ScheduleStore>())
        .AddSingleton<ScheduleGroupStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<ScheduleGroupStore>())
        .AddSingleton<ITicking, ScheduleRunner>()
        .AddAwsService<SchedulerService>()
        .AddResourceProvider<ScheduleGroupProvider>()
        .AddResourceProvider<ScheduleProvider>();
}
