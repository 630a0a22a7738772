namespace CequenceApigw.Sandbox.Identity;

/// <summary>Registers this folder's services.</summary>
internal static class IdentityServices
{
    public static IServiceCollection AddIdentity(this IServiceCollection services) => services;
}
