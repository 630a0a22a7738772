namespace CequenceApigw.Sandbox.Compute;

/// <summary>Registers this folder's services.</summary>
internal static class ComputeServices
{
    public static IServiceCollection AddCompute(this IServiceCollection services) => services;
}
