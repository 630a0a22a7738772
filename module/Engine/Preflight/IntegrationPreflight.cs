using System.Runtime.CompilerServices;

namespace CequenceApigw.Engine.Preflight;

/// <summary>
/// Tells one by one what enabling needs, by reading only. A check that fails ends nothing; what can't be asked without it is left out.
/// </summary>
public sealed class IntegrationPreflight
{
    private readonly Func<IAwsClients> _connect;
    private readonly Func<IntegrationArtifact> _artifact;
    private readonly HttpMessageHandler _http;

    /// <summary>Checks for a caller who may not even be able to sign in.</summary>
    /// <param name="signIn">How the caller signs in.</param>
    /// <param name="productDirectory">The directory of the function's zip and the templates.</param>
    public IntegrationPreflight(AwsSignIn signIn, string productDirectory)
        : this(() => signIn.Connect(), () => IntegrationArtifact.FromDirectory(productDirectory), Integration.Http)
    {
    }

    internal IntegrationPreflight(Func<IAwsClients> connect, Func<IntegrationArtifact> artifact, HttpMessageHandler http) =>
        (_connect, _artifact, _http) = (connect, artifact, http);

    /// <summary>What is missing in the options (units, Regions, endpoints, credentials) isn't asked about.</summary>
    public async IAsyncEnumerable<PreflightCheck> RunAsync(IntegrationOptions options, [EnumeratorCancellation] CancellationToken ct = default)
    {
        yield return (await PreflightStep.TryAsync("Package", () => Task.FromResult(_artifact()), artifact => $"version {artifact.Version}")).Check;
        if (options.ApiConfigPath is { } apiConfig)
            yield return await PreflightStep.TryAsync("ApiConfig", () => ApiConfigDocument.ReadAsync(apiConfig, ct), apiConfig);

        var (credentials, caller) = await PreflightStep.TryAsync(
            "Credentials", () => CallerAsync(ct), found => $"account {found.Account.AccountId}, home Region {found.Clients.HomeRegion}");
        yield return credentials;
        if (caller is not null)
        {
            await foreach (var check in new AccountPreflight(caller.Clients, options).RunAsync(caller.Account, ct))
                yield return check;
        }

        var privateCa = default(PrivateCaDocument);
        if (options.Network.PrivateCaPath is { } path)
        {
            var (check, document) = await PreflightStep.TryAsync("PrivateCa", async () => (await PrivateCaDocument.ReadAsync(path, ct))!, _ => path);
            yield return check;
            privateCa = document;
        }
        var uap = new UapCheck(_http, privateCa?.Authorities);
        if (options.EdgeEndpoint is { } edge)
            yield return await PreflightStep.TryAsync("Edge", () => uap.CheckEdgeAsync(edge, ct), $"{edge} answers");
        if (options is { AuthEnabled: true, AuthEndpoint: { } endpoint, ClientId: { } id, ClientSecret: { } secret })
            yield return await PreflightStep.TryAsync("Token", () => uap.CheckClientAsync(endpoint, id, secret, ct), $"{endpoint} gave client '{id}' a token");
    }

    private async Task<Caller> CallerAsync(CancellationToken ct)
    {
        var clients = _connect();
        return new Caller(clients, await Administrator.OfCallerAsync(clients, hasOrganization: false, ct));
    }

    private sealed record Caller(IAwsClients Clients, Administrator Account);
}
