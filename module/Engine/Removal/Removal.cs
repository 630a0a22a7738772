using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Removal;

/// <summary>The steps of destroying. Each one takes up what an interrupted run left and passes over what isn't there.</summary>
internal sealed class Removal(IAwsClients clients, ProgressReport report, Delay delay)
{
    public async Task RunAsync(string integrationName, CancellationToken ct)
    {
        IntegrationOptionsRules.CheckName(integrationName);
        var names = new IntegrationNames(integrationName);
        await Organization.OfCallerAsync(clients, ct);
        await new StackSetRemoval(clients.CloudFormation(clients.HomeRegion), names, clients.HomeRegion, report, delay).RunAsync(ct);
        await new AdministrationRemoval(clients, names, report, delay).RunAsync(ct);
    }
}
