namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Registers this folder's services.</summary>
internal static class CloudFormationServices
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services;
}
