using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.CloudFormation;

/// <summary>Registers this folder's services.</summary>
internal static class CloudFormationServices
{
    public static IServiceCollection AddCloudFormation(this IServiceCollection services) => services
        // Lambda's and S3's providers come back to CloudFormation: what it asks of them is looked up when it is first needed.
        .AddSingleton(provider => new Lazy<ILambdaInvoker>(provider.GetRequiredService<ILambdaInvoker>))
        .AddSingleton(provider => new Lazy<IArtifactStore>(provider.GetRequiredService<IArtifactStore>))
        .AddRoutes<ResponseUrls>()
        .AddSingleton<CustomResourceRequests>()
        .AddSingleton<ResourceProviders>()
        .AddSingleton<TemplateSource>()
        .AddSingleton<TemplateQueries>()
        .AddSingleton<StackStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<StackStore>())
        .AddSingleton<StackLifecycle>()
        .AddSingleton<StackOperations>()
        .AddSingleton<StackQueries>()
        .AddSingleton<StackDriftDetection>()
        .AddSingleton<StackSetStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<StackSetStore>())
        .AddSingleton<StackSetHardships>()
        .AddSingleton<StackSetAccess>()
        .AddSingleton<TargetResolver>()
        .AddSingleton<InstanceDeployer>()
        .AddSingleton<OperationRunner>()
        .AddSingleton<OperationQueue>()
        .AddSingleton<AutomaticDeployments>()
        .AddSingleton<IMembershipListener>(provider => provider.GetRequiredService<AutomaticDeployments>())
        .AddSingleton<StackSetOperations>()
        .AddSingleton<StackSetQueries>()
        .AddSingleton<InstanceOperations>()
        .AddSingleton<DriftDetection>()
        .AddSingleton<OrganizationsAccess>()
        .AddAwsService<CloudFormationService>();
}
