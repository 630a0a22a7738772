using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Planning;

/// <summary>Computes a rollout's plan; changes nothing.</summary>
internal sealed class RolloutPlanner(
    IAwsClients clients, IntegrationArtifact artifact, HttpMessageHandler http, ProgressReport report, Delay delay)
{
    public async Task<RolloutPlan> PlanAsync(IntegrationOptions options, CancellationToken ct)
    {
        IntegrationOptionsRules.Check(options);
        var apiConfig = await ApiConfigDocument.ReadAsync(options.ApiConfigPath, ct);
        var names = new IntegrationNames(options.IntegrationName);
        var home = clients.CloudFormation(clients.HomeRegion);
        report.Step("Checks", "identity, organization, targets, Regions, UAP");
        var target = await new PreflightChecks(clients, http).RunAsync(options, ct);
        var stackSet = await new IntegrationStackSet(home, names, clients.HomeRegion).FindAsync(ct);

        report.Step("Plan", "what stands, and what is wanted");
        var trusted = await new TrustedAccess(home).IsGrantedAsync(ct);
        var administration = await new AdministrationStacks(clients, artifact, report, delay).PlanAsync(options, target, ct);
        var publications = await Publications.OfAsync(artifact, apiConfig, ct);
        var published = await PublishedAsync(target, administration, names, publications, ct);
        var outputs = KnownOutputs(options, administration);
        var stores = options.AuthEnabled && !await IsStoredAsync(options, outputs, ct);

        var instances = new InstancePlanner(target, stackSet, stackSet is null ? [] : await new StackInstances(home, names).ListAsync(ct));
        var definition = AccountStackDefinition.Of(options, artifact, publications, target.Organization, outputs ?? new("", ""));
        var difference = stackSet is null ? null : Difference(stackSet, definition, outputs, instances.AutoDeploys);
        var stackRows = instances.Rows(definition.Difference(stackSet?.Parameters, stackSet?.Tags)).ToList();
        var updates = stackSet is not null && (difference is not null || stackRows.Any(row => row.Action == PlannedAction.Update));
        var rows = new PlanRows(target.Organization.ManagementAccountId, clients.HomeRegion);
        var parameterChanges = stackSet is null ? [] : ParameterChanges(stackSet, definition, options.AuthEnabled && outputs is null);
        return new RolloutPlan
        {
            IntegrationName = options.IntegrationName,
            Changes =
            [
                rows.TrustedAccess(trusted),
                .. rows.Administration(administration),
                .. published.Select(rows.Published),
                rows.ClientSecret(options.AuthEnabled, stores),
                rows.StackSet(stackSet is null, difference, instances.Creations.Count + instances.Deletions.Count),
                .. stackRows,
            ],
            ParameterChanges = parameterChanges,
            Warnings =
            [
                .. PlanWarnings.Of(target, instances.AutoDeploys),
                .. PlanWarnings.Of(parameterChanges),
                .. PlanWarnings.Of(apiConfig, target),
                .. await UnderWayAsync(stackSet, names, ct),
            ],
            Work = new RolloutWork
            {
                Options = options,
                Checked = target,
                GrantsTrustedAccess = !trusted,
                Administration = administration,
                Publications = publications,
                Missing = [.. published.Where(planned => planned.IsMissing)],
                StoresClientSecret = stores,
                StackSet = new StackSetPlan(
                    stackSet is null, updates, instances.AutoDeploys, Canary(target.Targets, instances, updates), instances.Deletions, instances.Creations),
            },
        };
    }

    private async Task<IEnumerable<string>> UnderWayAsync(StackSet? stackSet, IntegrationNames names, CancellationToken ct)
    {
        if (stackSet is null)
            return [];
        var operations = await new StackSetOperations(clients.CloudFormation(clients.HomeRegion), names, report, delay).UnderWayAsync(ct);
        return operations.Select(id => $"Operation {id} is under way: what it still changes isn't in this plan.");
    }

    private static CanaryPlan? Canary(RolloutTargets targets, InstancePlanner instances, bool updates)
    {
        IReadOnlyList<InstanceOperation> updated = updates ? instances.CanaryUpdates : [];
        return updated.Count + instances.CanaryCreations.Count == 0 ? null : new(targets.Canaries, updated, instances.CanaryCreations);
    }

    // Null: only the stack, once made, will tell.
    private AdministrationOutputs? KnownOutputs(IntegrationOptions options, AdministrationPlan administration)
    {
        if (!options.AuthEnabled)
            return new AdministrationOutputs("", "");
        var home = administration.Wanted.Single(stack => stack.Region == clients.HomeRegion);
        if (home.Action == PlannedAction.Create)
            return null;
        var outputs = AdministrationOutputs.Of(home.Present!);
        return outputs.ClientSecretArn.Length == 0 ? null : outputs;
    }

    private async Task<bool> IsStoredAsync(IntegrationOptions options, AdministrationOutputs? outputs, CancellationToken ct) =>
        outputs is not null && await new ClientSecretStore(clients.SecretsManager(clients.HomeRegion))
            .HoldsAsync(outputs.ClientSecretArn, options.ClientId!, options.ClientSecret!, ct);

    private async Task<IReadOnlyList<PlannedPublication>> PublishedAsync(
        CheckedRollout target, AdministrationPlan administration, IntegrationNames names, Publications publications, CancellationToken ct)
    {
        var publisher = new Publisher(clients);
        var all = from publication in publications.All from region in target.Regions select (publication, region);
        return await Task.WhenAll(all.Select(async each =>
        {
            // A bucket that is still to be made isn't asked: one of that name would be somebody else's.
            var isNew = administration.Wanted.Single(stack => stack.Region == each.region).Action == PlannedAction.Create;
            var bucket = names.ArtifactBucket(target.Organization.ManagementAccountId, each.region);
            var isThere = !isNew && await publisher.IsPublishedAsync(each.region, bucket, each.publication.Key, ct);
            return new PlannedPublication(each.region, each.publication, !isThere);
        }));
    }

    private static string? Difference(StackSet stackSet, StackDefinition definition, AdministrationOutputs? outputs, bool autoDeploys) => stackSet switch
    {
        _ when definition.Difference(stackSet.Parameters, stackSet.Tags) is { } difference => difference,
        _ when outputs is null => "the client secret is made anew",
        _ when stackSet.AutoDeployment?.Enabled != autoDeploys => $"auto-deployment is switched {(autoDeploys ? "on" : "off")}",
        _ when stackSet.ManagedExecution?.Active != true => "managed execution is switched on",
        _ => null,
    };

    private static IReadOnlyList<ParameterChange> ParameterChanges(StackSet stackSet, StackDefinition definition, bool secretIsUnknown)
    {
        var wanted = definition.Parameters.ToDictionary(parameter => parameter.Key, parameter => (string?)parameter.Value);
        if (secretIsUnknown)
            wanted["ClientSecretArn"] = wanted["ClientSecretKeyArn"] = null;
        var present = (stackSet.Parameters ?? []).ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? "");
        return ParameterChange.Between(present, wanted);
    }
}
