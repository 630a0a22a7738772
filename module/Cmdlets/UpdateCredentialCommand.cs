using System.Management.Automation;
using System.Net;
using CequenceApigw.Cmdlets.Output;

namespace CequenceApigw.Cmdlets;

/// <summary>Puts other credentials of the UAP client into the integration's secret, after UAP has accepted them; touches no stack.</summary>
[Cmdlet(VerbsData.Update, "CqApiGwCredential", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(UpdatedCredential))]
public sealed class UpdateCredentialCommand : IntegrationCommand
{
    /// <summary>UAP client id and secret, as user name and password.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Credential]
    [ValidateNotNull]
    public PSCredential ClientCredential { get; set; } = null!;

    /// <summary>Puts out what was updated.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Update(ClientCredential.GetNetworkCredential(), PassThru.IsPresent);

    internal void Update(NetworkCredential client, bool passThru)
    {
        if (!Shell.ShouldProcess(IntegrationName, $"Replace the credentials of the UAP client by those of {client.UserName}"))
            return;
        Run($"Updating the credentials of {IntegrationName}", async (integration, run) =>
        {
            var changed = await integration.UpdateCredentialAsync(IntegrationName, client.UserName, client.Password, run.Stopped);
            run.Verbose(changed ? "The secret was replaced." : "The secret holds these credentials already.");
            if (passThru)
                run.Output(new UpdatedCredential(IntegrationName, client.UserName, changed));
        });
    }
}
