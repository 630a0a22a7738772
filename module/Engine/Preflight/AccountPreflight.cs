using System.Runtime.CompilerServices;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Preflight;

/// <summary>The checks that ask AWS, as the account that is to administer the integration.</summary>
internal sealed class AccountPreflight(IAwsClients clients, IntegrationOptions options)
{
    private readonly IntegrationNames _names = new(options.IntegrationName);

    public async IAsyncEnumerable<PreflightCheck> RunAsync(Administrator caller, [EnumeratorCancellation] CancellationToken ct)
    {
        var administrator = caller;
        if (options.HasOrganization)
        {
            (var organization, administrator) = await PreflightStep.TryAsync("Organization", () => AdministratorAsync(ct), RoleOf);
            yield return organization;
        }
        if (administrator?.Organization is { } spanned)
        {
            yield return await TrustedAccessAsync(administrator, ct);
            yield return (await PreflightStep.TryAsync(
                "Targets", () => TargetsAsync(spanned, ct), targets => $"{targets.Units.SelectMany(targets.Accounts).Count()} accounts under {string.Join(", ", targets.Units)}")).Check;
        }
        var (regions, wanted) = await PreflightStep.TryAsync("Regions", () => RegionsAsync(ct), found => string.Join(", ", found));
        yield return regions;
        if (administrator is null)
            yield break;
        yield return (await PreflightStep.TryAsync("IntegrationName", () => NameAsync(administrator, ct), detail => detail)).Check;
        foreach (var region in wanted ?? [clients.HomeRegion])
        {
            yield return await PreflightStep.TryAsync(
                $"Permissions in {region}", () => PermissionsAsync(administrator, region, ct), "CloudFormation and S3 can be read");
        }
        yield return await PreflightStep.TryAsync(
            "Permission for the client secret", () => SecretAsync(ct), $"Secrets Manager in {clients.HomeRegion} can be read");
    }

    private static string RoleOf(Administrator administrator) =>
        $"{administrator.AccountId} is {(administrator.IsDelegated ? "a delegated administrator" : "the management account")} of {administrator.Organization!.Id}";

    private async Task<Administrator> AdministratorAsync(CancellationToken ct)
    {
        var administrator = await Administrator.OfCallerAsync(clients, hasOrganization: true, ct);
        AdministratorRules.Check(options, administrator);
        return administrator;
    }

    private async Task<PreflightCheck> TrustedAccessAsync(Administrator administrator, CancellationToken ct)
    {
        const string name = "TrustedAccess";
        var access = new TrustedAccess(clients.CloudFormation(clients.HomeRegion), administrator);
        var (check, isGranted) = await PreflightStep.TryAsync(
            name,
            () => access.IsGrantedAsync(ct),
            granted => granted ? "StackSets may act in the organization" : "not granted yet; enabling grants it, if the caller may");
        return isGranted || !check.Passed || !administrator.IsDelegated ? check : new PreflightCheck(
            name,
            Passed: false,
            "StackSets have no trusted access to the organization, and a delegated administrator can't grant it.",
            "Have the management account activate it (CloudFormation console, StackSets).",
            IntegrationErrorId.TrustedAccessDenied);
    }

    private async Task<RolloutTargets> TargetsAsync(Organization organization, CancellationToken ct) =>
        RolloutTargets.Of(options, await OrganizationTree.ReadAsync(clients.Organizations, organization.ManagementAccountId, ct));

    private async Task<IReadOnlyList<string>> RegionsAsync(CancellationToken ct)
    {
        IReadOnlyList<string> named = options.Regions.Count > 0 ? options.Regions : [clients.HomeRegion];
        return (await new EnabledRegions(clients.Account).ResolveAsync(named, clients.HomeRegion, ct)).Wanted;
    }

    private async Task<string> NameAsync(Administrator administrator, CancellationToken ct)
    {
        IntegrationOptionsRules.CheckName(options.IntegrationName);
        var stack = await PlainStack.Administration(clients, _names, clients.HomeRegion, Task.Delay).LookAsync(ct);
        AdministratorRules.Check(_names, administrator, stack);
        if (administrator.Organization is not null)
            await new IntegrationStackSet(new StackSetClient(clients, _names, administrator)).FindAsync(ct);
        return stack is null ? $"{options.IntegrationName} isn't enabled yet" : $"{options.IntegrationName} stands, version {OwnershipTags.VersionOf(stack.Tags)}";
    }

    // What enabling changes can't be tried without changing it: these are the same services' reads.
    private async Task PermissionsAsync(Administrator administrator, string region, CancellationToken ct)
    {
        await PlainStack.Administration(clients, _names, region, Task.Delay).LookAsync(ct);
        await new Publisher(clients).IsPublishedAsync(region, _names.ArtifactBucket(administrator.AccountId, region), Publication.Absent, ct);
    }

    private async Task SecretAsync(CancellationToken ct)
    {
        try
        {
            await clients.SecretsManager(clients.HomeRegion).GetSecretValueAsync(new() { SecretId = ClientSecretStore.Absent }, ct);
        }
        // Who may read a secret of that name is told that there is none.
        catch (Amazon.SecretsManager.Model.ResourceNotFoundException)
        {
        }
    }
}
