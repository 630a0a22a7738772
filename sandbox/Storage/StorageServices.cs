namespace CequenceApigw.Sandbox.Storage;

/// <summary>Registers this folder's services.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services;
}
