using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;
using CequenceApigw.Engine;

namespace CequenceApigw.Cmdlets;

/// <summary>Switches API types off and puts their logging settings back; with <c>-Destroy</c> removes the whole integration.</summary>
[Cmdlet(
    VerbsLifecycle.Disable,
    "CqApiGwIntegration",
    SupportsShouldProcess = true,
    ConfirmImpact = ConfirmImpact.Medium,
    DefaultParameterSetName = ByApiType)]
[OutputType(typeof(IntegrationRollout), ParameterSetName = [ByApiType])]
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

    /// <summary>Removes every stack, artifact and secret of the integration.</summary>
    [Parameter(Mandatory = true, ParameterSetName = Everything)]
    public SwitchParameter Destroy { get; set; }

    /// <summary>Destroys without asking.</summary>
    [Parameter(ParameterSetName = Everything)]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Destroy.IsPresent)
            DestroyIntegration(consented: Force.IsPresent || MyInvocation.BoundParameters.ContainsKey("Confirm"));
        else
            DisableApiTypes(NoWait.IsPresent);
    }

    internal void DisableApiTypes(bool noWait)
    {
        if (!Shell.ShouldProcess(IntegrationName, $"Disable {string.Join(" and ", ApiType)} APIs"))
            return;
        var types = ApiType.Aggregate(ApiTypes.None, (all, type) => all | (type == Cmdlets.ApiType.Rest ? ApiTypes.Rest : ApiTypes.Http));
        Run($"Disabling {IntegrationName}", async (integration, run) =>
        {
            var summary = await integration.DisableAsync(IntegrationName, types, noWait, run.Progress, run.Stopped);
            RolloutOutcome.Write(IntegrationName, summary, run, noWait);
        });
    }

    /// <param name="consented">By <c>-Force</c> or by <c>-Confirm</c>, whose own question has been asked, or switched off with <c>$false</c>.</param>
    internal void DestroyIntegration(bool consented)
    {
        if (!Shell.ShouldProcess(IntegrationName, "Remove every stack, artifact and secret of the integration"))
            return;
        var question = $"Remove {IntegrationName} from every account and Region? Traffic not yet forwarded stays unforwarded.";
        if (!consented && !Shell.ShouldContinue(question, "Destroy integration"))
            return;
        Run($"Destroying {IntegrationName}", (integration, run) => integration.DestroyAsync(IntegrationName, run.Progress, run.Stopped));
    }
}
