using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Storage.DynamoDb;
using CequenceApigw.Sandbox.Storage.Keys;
using CequenceApigw.Sandbox.Storage.Parameters;
using CequenceApigw.Sandbox.Storage.S3;
using CequenceApigw.Sandbox.Storage.Secrets;

namespace CequenceApigw.Sandbox.Storage;

/// <summary>Registers this folder's services.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddStore<BucketStore>()
        .AddSingleton<IResourcePolicySource>(provider => provider.GetRequiredService<BucketStore>())
        .AddSingleton<ObjectAccess>()
        .AddSingleton<IArtifactStore>(provider => provider.GetRequiredService<ObjectAccess>())
        .AddSingleton<BucketOperations>()
        .AddSingleton<BucketPolicyOperations>()
        .AddSingleton<ObjectOperations>()
        .AddAwsService<S3Service>()
        .AddResourceProvider<BucketProvider>()
        .AddResourceProvider<BucketPolicyProvider>()
        .AddStore<KeyStore>()
        .AddSingleton<IResourcePolicySource>(provider => provider.GetRequiredService<KeyStore>())
        .AddAwsService<KmsService>()
        .AddResourceProvider<KeyProvider>()
        .AddStore<SecretStore>()
        .AddSingleton<IResourcePolicySource>(provider => provider.GetRequiredService<SecretStore>())
        .AddSingleton<SecretKeys>()
        .AddAwsService<SecretsManagerService>()
        .AddResourceProvider<SecretProvider>()
        .AddResourceProvider<SecretPolicyProvider>()
        .AddStore<TableStore>()
        .AddAwsService<DynamoDbService>()
        .AddResourceProvider<TableProvider>()
        .AddStore<ParameterStore>()
        .AddAwsService<SystemsManagerService>();

    /// <summary>What a store holds is part of the organization's inventory.</summary>
    private static IServiceCollection AddStore<TStore>(this IServiceCollection services) where TStore : class, IInventory =>
        services.AddSingleton<TStore>().AddSingleton<IInventory>(provider => provider.GetRequiredService<TStore>());
}
