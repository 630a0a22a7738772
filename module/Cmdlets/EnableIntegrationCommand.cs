using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Cmdlets;

/// <summary>Rolls the integration out over organizational units and Regions, or over one account's Regions, or brings it up to date.</summary>
[Cmdlet(VerbsLifecycle.Enable, "CqApiGwIntegration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(IntegrationRollout), typeof(PlannedRollout))]
public sealed class EnableIntegrationCommand : IntegrationOptionsCommand
{
    /// <summary>Returns when everything is started; Wait-CqApiGwRollout waits for its end.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReportedFailures.Guard(Shell, IntegrationName, () => EnableIntegration(Options() with { NoWait = NoWait.IsPresent }));

    private protected override string WayToResume =>
        "Stopped. What AWS has begun goes on: run the same command again to complete it, or see Get-CqApiGwRollout and Wait-CqApiGwRollout.";

    internal void EnableIntegration(IntegrationOptions options)
    {
        List<string> targets = options.HasOrganization ? [.. options.OrganizationalUnitIds] : ["this account"];
        if (options.IncludeManagementAccount)
            targets.Add("the management account");
        var target = $"{string.Join(", ", targets)} in {string.Join(", ", options.Regions)}";
        if (!Shell.ShouldProcess(target, $"Enable integration {IntegrationName}"))
        {
            if (Shell.IsWhatIf)
                Run($"Planning {IntegrationName}", async (integration, run) => WritePlan(await integration.PlanAsync(options, run.Progress, run.Stopped), run));
            return;
        }
        Run($"Enabling {IntegrationName}", async (integration, run) =>
            RolloutOutcome.Write(IntegrationName, await integration.EnableAsync(options, run.Progress, run.Stopped), run, options.NoWait));
    }

    private static void WritePlan(RolloutPlan plan, CommandRun run)
    {
        foreach (var warning in plan.Warnings)
            run.Warning(warning);
        foreach (var change in plan.Changes)
            run.Output(PlannedRollout.Of(change));
    }
}
