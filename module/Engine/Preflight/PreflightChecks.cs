namespace CequenceApigw.Engine.Preflight;

/// <summary>Everything that is checked before the first change.</summary>
internal sealed class PreflightChecks(IAwsClients clients, UapCheck uap)
{
    /// <summary>Returns where the rollout goes; throws the one failure, or all of them together.</summary>
    public async Task<CheckedRollout> RunAsync(IntegrationOptions options, Administrator administrator, CancellationToken ct)
    {
        var regions = new EnabledRegions(clients.Account);
        var targets = TargetsAsync(options, administrator.Organization, ct);
        var wanted = regions.ResolveAsync(options.Regions, clients.HomeRegion, ct);
        List<Task> checks = [targets, wanted, uap.CheckEdgeAsync(options.EdgeEndpoint, ct)];
        if (options.AuthEnabled)
            checks.Add(uap.CheckClientAsync(options.AuthEndpoint!, options.ClientId!, options.ClientSecret!, ct));

        var failures = new List<IntegrationException>();
        foreach (var check in checks)
        {
            try
            {
                await check;
            }
            catch (IntegrationException failure)
            {
                failures.Add(failure);
            }
        }
        return failures switch
        {
            [] => new CheckedRollout(
                administrator,
                await targets,
                options.IncludeManagementAccount || administrator.Organization is null,
                (await wanted).Wanted,
                (await wanted).All)
            {
                OptInRegions = (await wanted).OptIn,
                CanaryIsAdministrator = options.Canary == administrator.AccountId && !administrator.IsDelegated,
            },
            [var only] => throw only,
            _ => throw new IntegrationException(
                IntegrationErrorId.PreflightFailed,
                string.Join(Environment.NewLine, failures.Select(failure => $"{failure.ErrorId}: {failure.Message}")),
                string.Join(Environment.NewLine, failures.Select(failure => failure.Remedy)))
            {
                Failures = failures,
            },
        };
    }

    private async Task<RolloutTargets?> TargetsAsync(IntegrationOptions options, Organization? organization, CancellationToken ct)
    {
        if (organization is null)
            return null;
        // No unit leads to the management account: it is not among the targets, but comes first all the same.
        var members = options.Canary == organization.ManagementAccountId ? options with { Canary = null } : options;
        return RolloutTargets.Of(members, await OrganizationTree.ReadAsync(clients.Organizations, organization.ManagementAccountId, ct));
    }
}
