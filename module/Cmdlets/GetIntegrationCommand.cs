using System.Management.Automation;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Shows how integrations are configured; without a name, every one that is administered from the home Region.</summary>
[Cmdlet(VerbsCommon.Get, "CqApiGwIntegration")]
[OutputType(typeof(IntegrationConfiguration))]
public sealed class GetIntegrationCommand : ReadingCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var name = Shell.IsGiven(nameof(IntegrationName)) ? IntegrationName : null;
        Run($"Configuration of {name ?? "all integrations"}", async (integration, run) =>
        {
            await foreach (var standing in integration.GetConfigurationsAsync(name, run.Stopped))
                run.Output(IntegrationConfiguration.Of(standing));
        });
    }
}
