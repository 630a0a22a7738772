using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows where the integration stands, a row per account and Region.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwRollout")]
[OutputType(typeof(AccountRollout))]
public sealed class GetRolloutCommand : IntegrationCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Run($"Rollout of {IntegrationName}", async (integration, run) =>
    {
        await foreach (var status in integration.GetRolloutAsync(IntegrationName, run.Stopped))
            run.Output(AccountRollout.Of(status));
    });
}
