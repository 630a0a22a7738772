using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Organizations;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Identity.Regions;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Identity.Signatures;
using CequenceApigw.Sandbox.Identity.Sts;

namespace CequenceApigw.Sandbox.Identity;

/// <summary>Registers this folder's services.</summary>
internal static class IdentityServices
{
    public static IServiceCollection AddIdentity(this IServiceCollection services) => services
        .AddSingleton<CredentialStore>()
        .AddSingleton<ICredentialIssuer>(provider => provider.GetRequiredService<CredentialStore>())
        .AddSingleton<ISignatureVerifier, SignatureVerifier>()
        .AddSingleton<RoleStore>()
        .AddSingleton<IInventory>(provider => provider.GetRequiredService<RoleStore>())
        .AddSingleton<PolicyStore>()
        .AddSingleton<IdentityPolicies>()
        .AddSingleton<ConditionKeys>()
        .AddSingleton<AuthorizationLog>()
        .AddSingleton<PolicyEvaluator>()
        .AddSingleton<Authorizer>()
        .AddSingleton<IAuthorizer>(provider => provider.GetRequiredService<Authorizer>())
        .AddSingleton<ServiceTrust>()
        .AddResourceProvider<RoleProvider>()
        .AddSingleton<IResourcePolicySource, RoleTrust>()
        .AddAwsService<StsService>()
        .AddAwsService<IamService>()
        .AddSingleton<Membership>()
        .AddAwsService<OrganizationsService>()
        .AddSingleton<RegionCatalogue>()
        .AddAwsService<Ec2Service>()
        .AddAwsService<AccountService>();
}
