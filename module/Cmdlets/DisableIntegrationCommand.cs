using System.Management.Automation;
using CequenceApigw.Cmdlets.Hosting;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;
using CequenceApigw.Engine.Planning;

namespace CequenceApigw.Cmdlets;

/// <summary>Switches API types off and puts their logging settings back; with <c>-Destroy</c> removes the whole integration.</summary>
[Cmdlet(
    VerbsLifecycle.Disable,
    "CqApiGwIntegration",
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ByApiType)]
[OutputType(typeof(IntegrationRollout), typeof(PlannedRollout), ParameterSetName = [ByApiType])]
[OutputType(typeof(PlannedRollout), ParameterSetName = [Everything])]
public sealed class DisableIntegrationCommand : IntegrationCommand
{
    private const string ByApiType = nameof(ByApiType);
    private const string Everything = nameof(Everything);

    /// <summary>API types to switch off; both by default.</summary>
    [Parameter(Position = 0, ParameterSetName = ByApiType)]
    [ValidateNotNullOrEmpty]
    public ApiType[] ApiType { get; set; } = [Cmdlets.ApiType.Rest, Cmdlets.ApiType.Http];

    /// <summary>Returns when everything is started; Wait-CqApiGwRollout waits for its end.</summary>
    [Parameter(ParameterSetName = ByApiType)]
    public SwitchParameter NoWait { get; set; }

    /// <summary>A .env file of the product guide: the API types that it sets to false are switched off, unless -ApiType is given.</summary>
    [Parameter(ParameterSetName = ByApiType)]
    [ValidateNotNullOrEmpty]
    public string? EnvironmentFile { get; set; }

    /// <summary>Removes every stack, artifact and secret of the integration.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Everything)]
    public SwitchParameter Destroy { get; set; }

    /// <summary>Destroys without asking.</summary>
    [Parameter(ParameterSetName = Everything)]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => ReportedFailures.Guard(Shell, IntegrationName, () =>
    {
        if (Destroy.IsPresent)
            DestroyIntegration(consented: Force.IsPresent || Shell.IsGiven("Confirm"));
        else
            DisableApiTypes(NoWait.IsPresent);
    });

    private protected override string WayToResume =>
        "Stopped. What AWS has begun goes on: run the same command again to complete it; it takes up what is left.";

    internal void DisableApiTypes(bool noWait)
    {
        var chosen = Chosen();
        var types = chosen.Aggregate(ApiTypes.None, (all, type) => all | (type == Cmdlets.ApiType.Rest ? ApiTypes.Rest : ApiTypes.Http));
        if (!Shell.ShouldProcess(IntegrationName, $"Disable {string.Join(" and ", chosen)} APIs"))
        {
            Rehearse((integration, ct) => integration.PlanDisableAsync(IntegrationName, types, ct));
            return;
        }
        Run($"Disabling {IntegrationName}", async (integration, run) =>
        {
            var summary = await integration.DisableAsync(IntegrationName, types, noWait, run.Progress, run.Stopped);
            RolloutOutcome.Write(IntegrationName, summary, run, noWait);
        });
    }

    // The file's other variables are checked, and say nothing about disabling.
    private IReadOnlyList<ApiType> Chosen()
    {
        if (EnvironmentFile is null)
            return ApiType;
        var settings = Environments.EnvironmentFile.Read(Shell.FilePath(EnvironmentFile));
        if (Shell.IsGiven(nameof(ApiType)))
            return ApiType;
        var off = new List<ApiType>();
        if (settings.RestApiEnabled == false)
            off.Add(Cmdlets.ApiType.Rest);
        if (settings.HttpApiEnabled == false)
            off.Add(Cmdlets.ApiType.Http);
        return off.Count > 0 ? off : throw new IntegrationException(
            IntegrationErrorId.OptionInvalid,
            $"{settings.Path} switches no API type off.",
            "Set cequence_rest_api_enabled or cequence_http_api_enabled to false, or give -ApiType.");
    }

    /// <param name="consented">By <c>-Force</c> or by <c>-Confirm</c>, whose own question has been asked, or switched off with <c>$false</c>.</param>
    internal void DestroyIntegration(bool consented)
    {
        if (!Shell.ShouldProcess(IntegrationName, "Remove every stack, artifact and secret of the integration"))
        {
            Rehearse((integration, ct) => integration.PlanDestroyAsync(IntegrationName, ct));
            return;
        }
        var question = $"Remove {IntegrationName} from every account and Region? Traffic not yet forwarded stays unforwarded.";
        if (!consented && !Shell.ShouldContinue(question, "Destroy integration"))
            return;
        Run($"Destroying {IntegrationName}", (integration, run) => integration.DestroyAsync(IntegrationName, run.Progress, run.Stopped));
    }

    // With -WhatIf the plan is what there is to see; a "no" at -Confirm ends it.
    private void Rehearse(Func<IIntegration, CancellationToken, IAsyncEnumerable<PlannedChange>> plan)
    {
        if (!Shell.IsWhatIf)
            return;
        Run($"Planning {IntegrationName}", async (integration, run) =>
        {
            await foreach (var change in plan(integration, run.Stopped))
                run.Output(PlannedRollout.Of(change));
        });
    }
}
