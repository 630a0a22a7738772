using Amazon.CloudFormation.Model;
using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Planning;

/// <summary>Computes a rollout's plan; changes nothing.</summary>
internal sealed class RolloutPlanner(
    IAwsClients clients, IntegrationArtifact artifact, HttpMessageHandler http, ProgressReport report, Delay delay)
{
    public async Task<RolloutPlan> PlanAsync(IntegrationOptions options, CancellationToken ct)
    {
        IntegrationOptionsRules.Check(options);
        return await PlanAsync(options, await Administrator.OfCallerAsync(clients, options.HasOrganization, ct), ct);
    }

    /// <summary>As the other, for a caller who is known already.</summary>
    public async Task<RolloutPlan> PlanAsync(IntegrationOptions options, Administrator administrator, CancellationToken ct)
    {
        AdministratorRules.Check(options, administrator);
        NetworkRules.CheckFips(options.Network, clients.HomeRegion);
        var apiConfig = await ApiConfigDocument.ReadAsync(options.ApiConfigPath, ct);
        var privateCa = await PrivateCaDocument.ReadAsync(options.Network.PrivateCaPath, ct);
        var names = new IntegrationNames(options.IntegrationName);
        report.Step("Checks", "identity, organization, targets, Regions, UAP");
        var target = await new PreflightChecks(clients, new UapCheck(http, privateCa?.Authorities)).RunAsync(options, administrator, ct);
        var stackSet = target.Targets is null ? null : await new IntegrationStackSet(new StackSetClient(clients, names, administrator)).FindAsync(ct);

        report.Step("Plan", "what stands, and what is wanted");
        var publications = await Publications.OfAsync(artifact, apiConfig, privateCa, Template(names, administrator), ct);
        StackDefinition Definition(AdministrationOutputs? outputs) =>
            AccountStackDefinition.Of(options, artifact, publications, administrator, outputs ?? new("", ""));
        var administration = await new AdministrationStacks(clients, artifact, report, delay).PlanAsync(options, target, Definition(null), ct);
        AdministratorRules.Check(names, administrator, administration.Wanted.Single(stack => stack.Region == clients.HomeRegion).Present);
        var published = await PublishedAsync(target, administration, names, publications, ct);
        var outputs = KnownOutputs(options, administration);
        var stores = options.AuthEnabled && !await IsStoredAsync(options, outputs, ct);

        var definition = Definition(outputs);
        var members = target.Targets is null ? null : await new MembersPlanner(clients, names, target, report, delay)
            .PlanAsync(target.Targets, stackSet, definition, outputs is null, ct);
        var plain = await new PlainAccountStacks(clients, names, administrator, report, delay).PlanAsync(target, definition, outputs is null, ct);
        var rows = new PlanRows(administrator.AccountId, clients.HomeRegion);
        var present = stackSet?.Parameters ?? plain.FirstOrDefault(stack => stack.Action != PlannedAction.Create)?.Present?.Parameters;
        StandingStackRules.Check(options, present);
        var parameterChanges = ParameterChanges(present, definition, outputs is null);
        return new RolloutPlan
        {
            IntegrationName = options.IntegrationName,
            Changes =
            [
                .. members is null ? [] : new[] { members.TrustedAccessRow },
                .. rows.Administration(administration),
                .. published.Select(rows.Published),
                rows.ClientSecret(options.AuthEnabled, stores),
                .. members?.Rows ?? [],
                .. rows.Plain(plain),
            ],
            ParameterChanges = parameterChanges,
            Warnings =
            [
                .. members?.Warnings ?? [],
                .. PlanWarnings.Of(parameterChanges),
                .. PlanWarnings.Of(administration),
                .. PlanWarnings.Of(target),
                .. PlanWarnings.Of(apiConfig, target),
            ],
            Work = new RolloutWork
            {
                Options = options,
                Checked = target,
                Administration = administration,
                Publications = publications,
                Missing = [.. published.Where(planned => planned.IsMissing)],
                StoresClientSecret = stores,
                StackSet = members?.Work,
                PlainStacks = plain,
            },
        };
    }

    private PublishedTemplate? Template(IntegrationNames names, Administrator administrator) => PublishedTemplate.Of(
        artifact.AccountTemplate, clients.S3(clients.HomeRegion), clients.HomeRegion, names.ArtifactBucket(administrator.AccountId, clients.HomeRegion));

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
        outputs is not null
        && await new ClientSecretStore(clients.SecretsManager(clients.HomeRegion)).CurrentAsync(outputs.ClientSecretArn, ct) == StoredCredentials.Of(options);

    private async Task<IReadOnlyList<PlannedPublication>> PublishedAsync(
        CheckedRollout target, AdministrationPlan administration, IntegrationNames names, Publications publications, CancellationToken ct)
    {
        var publisher = new Publisher(clients);
        return await Task.WhenAll(publications.In(target.Regions, clients.HomeRegion).Select(async each =>
        {
            // A bucket that is still to be made isn't asked: one of that name would be somebody else's.
            var isNew = administration.Wanted.Single(stack => stack.Region == each.Region).Action == PlannedAction.Create;
            var bucket = names.ArtifactBucket(target.Administrator.AccountId, each.Region);
            var isThere = !isNew && await publisher.IsPublishedAsync(each.Region, bucket, each.Publication.Key, ct);
            return new PlannedPublication(each.Region, each.Publication, !isThere);
        }));
    }

    // None: the account stacks are still to be made.
    private static IReadOnlyList<ParameterChange> ParameterChanges(List<Parameter>? present, StackDefinition definition, bool secretIsUnknown)
    {
        if (present is null)
            return [];
        var wanted = definition.Parameters.ToDictionary(parameter => parameter.Key, parameter => (string?)parameter.Value);
        if (secretIsUnknown)
            wanted["ClientSecretArn"] = wanted["ClientSecretKeyArn"] = null;
        return ParameterChange.Between(present.ToDictionary(parameter => parameter.ParameterKey!, parameter => parameter.ParameterValue ?? ""), wanted);
    }
}
