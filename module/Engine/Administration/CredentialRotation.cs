using CequenceApigw.Engine.Preflight;
using CequenceApigw.Engine.Rollout;
using CequenceApigw.Engine.Stacks;

namespace CequenceApigw.Engine.Administration;

/// <summary>Replaces the UAP client's credentials: the one secret changes, no stack does.</summary>
internal sealed class CredentialRotation(IAwsClients clients, HttpMessageHandler http, Delay delay)
{
    public async Task<bool> RunAsync(IntegrationNames names, string clientId, string clientSecret, CancellationToken ct)
    {
        IntegrationOptionsRules.CheckName(names.IntegrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);
        var stack = await PlainStack.Administration(clients, names, clients.HomeRegion, delay).FindAsync(ct);
        var secret = stack is null ? "" : AdministrationOutputs.Of(stack).ClientSecretArn;
        var endpoint = standing.Parameter("AuthEndpoint");
        if (secret.Length == 0 || endpoint.Length == 0)
        {
            throw new IntegrationException(
                IntegrationErrorId.OptionInvalid,
                $"Integration {names.IntegrationName} has no authentication, so there is no secret to replace.",
                "Enable the integration with an authentication endpoint and credentials.");
        }
        // Rejected ones would stop every forwarder.
        var authorities = await PublishedAuthorities.ReadAsync(clients, names, standing, ct);
        await new UapCheck(http, authorities).CheckClientAsync(new Uri(endpoint), clientId, clientSecret, ct);
        var store = new ClientSecretStore(clients.SecretsManager(clients.HomeRegion));
        var current = await store.CurrentAsync(secret, ct);
        var wanted = new StoredCredentials(clientId, clientSecret, current?.ProxyUserName, current?.ProxyPassword);
        if (current == wanted)
            return false;
        await store.PutAsync(secret, wanted, ct);
        return true;
    }
}
