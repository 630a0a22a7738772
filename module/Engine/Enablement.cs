using CequenceApigw.Engine.Administration;
using CequenceApigw.Engine.Planning;
using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Removal;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine;

/// <summary>Enabling: the plan, then its steps in their order, and nothing beside them.</summary>
internal sealed class Enablement(
    IAwsClients clients, IntegrationArtifact artifact, HttpMessageHandler http, ProgressReport report, Delay delay)
{
    public async Task<RolloutSummary> RunAsync(IntegrationOptions options, CancellationToken ct)
    {
        IntegrationOptionsRules.Check(options);
        // The plan reads them again: a fault is told before the wait.
        await ApiConfigDocument.ReadAsync(options.ApiConfigPath, ct);
        await PrivateCaDocument.ReadAsync(options.Network.PrivateCaPath, ct);
        var administrator = await Administrator.OfCallerAsync(clients, options.HasOrganization, ct);
        // What an interrupted run started goes on; a plan made in its midst would be wrong at once.
        if (administrator.Organization is not null)
            await Rollout(new IntegrationNames(options.IntegrationName), administrator).TakeUpAsync(ct);
        var plan = await new RolloutPlanner(clients, artifact, http, report, delay).PlanAsync(options, administrator, ct);
        return await ApplyAsync(plan, ct);
    }

    public async Task<RolloutSummary> ApplyAsync(RolloutPlan plan, CancellationToken ct)
    {
        var work = plan.Work ?? throw new ArgumentException("Only a plan that the engine made can be executed.", nameof(plan));
        var names = new IntegrationNames(work.Options.IntegrationName);
        var administrator = work.Checked.Administrator;
        if (work.StackSet is { GrantsTrustedAccess: true })
            await GrantTrustedAccessAsync(administrator, ct);
        var administration = new AdministrationStacks(clients, artifact, report, delay);
        var outputs = await administration.ApplyAsync(work.Administration, names, ct);
        await PublishAsync(work, names, ct);
        await StoreAsync(work, outputs, ct);
        var definition = AccountStackDefinition.Of(work.Options, artifact, work.Publications, administrator, outputs);
        var waits = !work.Options.NoWait;
        var own = new PlainAccountStacks(clients, names, administrator, report, delay) { Waits = waits };
        var first = work.Checked.CanaryIsAdministrator ? await own.ApplyAsync(work.PlainStacks, definition, ct) : null;
        if (first?.Any(row => !row.IsCurrent) == true)
            return Stopped(RolloutSummary.Empty.With(first, unchanged: 0, changed: true), plan);
        var summary = work.StackSet is null
            ? RolloutSummary.Empty
            : await Rollout(names, administrator, waits).ApplyAsync(work.StackSet, definition, work.Options.Pace, ct);
        if (summary.StoppedAtCanary)
            return Stopped(summary, plan);
        var plain = first ?? await own.ApplyAsync(work.PlainStacks, definition, ct);
        summary = summary.With(plain, unchanged: 0, changed: false);
        // Stacks that are still being deleted or updated need it; the next run takes it away.
        if (waits)
        {
            var left = await RemoveAdministrationAsync(work, names, summary, ct);
            await administration.FinishAsync(work.Administration, names, summary.NotCurrent.All(status => status.IsSuspended), left, ct);
        }
        return summary with { Changed = !plan.IsEmpty, Warnings = [.. plan.Warnings, .. summary.Warnings] };
    }

    private static RolloutSummary Stopped(RolloutSummary summary, RolloutPlan plan) => summary with
    {
        StoppedAtCanary = true,
        Warnings = [.. plan.Warnings, .. summary.Warnings, "The canary's stacks aren't current: nothing else was touched."],
    };

    private StackSetRollout Rollout(IntegrationNames names, Administrator administrator, bool waits = true) =>
        new(new StackSetClient(clients, names, administrator), report, delay, waits);

    private async Task GrantTrustedAccessAsync(Administrator administrator, CancellationToken ct)
    {
        await new TrustedAccess(clients.CloudFormation(clients.HomeRegion), administrator).GrantAsync(ct);
        report.Step("Trusted access", "granted to CloudFormation StackSets");
    }

    private async Task PublishAsync(RolloutWork work, IntegrationNames names, CancellationToken ct)
    {
        var publisher = new Publisher(clients);
        await Task.WhenAll(work.Missing.Select(missing => publisher.PublishAsync(
            missing.Region, names.ArtifactBucket(work.Checked.Administrator.AccountId, missing.Region), missing.Publication, ct)));
        foreach (var publication in work.Publications.All)
        {
            var wasMissing = work.Missing.Any(missing => missing.Publication == publication);
            report.Step("Artifact", $"{publication.Key} {(wasMissing ? "published" : "was there already")}");
        }
    }

    private async Task StoreAsync(RolloutWork work, AdministrationOutputs outputs, CancellationToken ct)
    {
        if (work.StoresClientSecret)
        {
            await new ClientSecretStore(clients.SecretsManager(clients.HomeRegion))
                .PutAsync(outputs.ClientSecretArn, StoredCredentials.Of(work.Options), ct);
        }
        report.Step("Client credentials", work.StoresClientSecret ? "stored" : work.Options.AuthEnabled ? "were stored already" : "not needed");
    }

    // A stack that outlived its deletion still needs the bucket; the next run tries again. Returns those Regions.
    private async Task<IReadOnlyList<string>> RemoveAdministrationAsync(RolloutWork work, IntegrationNames names, RolloutSummary summary, CancellationToken ct)
    {
        var removal = new AdministrationRemoval(clients, names, report, delay);
        var left = work.Administration.Unwanted.Where(region => summary.NotCurrent.Any(status => status.Region == region)).ToList();
        foreach (var region in work.Administration.Unwanted.Except(left))
        {
            await removal.RemoveAsync(region, ct);
            report.Step("Administration stacks", $"{region}: removed");
        }
        return left;
    }
}
