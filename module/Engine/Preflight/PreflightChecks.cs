namespace CequenceApigw.Engine.Preflight;

/// <summary>Everything that is checked before the first change.</summary>
internal sealed class PreflightChecks(IAwsClients clients, HttpMessageHandler http)
{
    /// <summary>Returns the organization; throws the one failure, or all of them together.</summary>
    public async Task<Organization> RunAsync(IntegrationOptions options, CancellationToken ct)
    {
        var organization = await Organization.OfCallerAsync(clients, ct);
        var uap = new UapCheck(http);
        List<Task> checks =
        [
            new TargetCheck(clients.Organizations).CheckAsync(options.OrganizationalUnitIds, ct),
            new EnabledRegions(clients.Account).CheckAsync([.. options.Regions, clients.HomeRegion], ct),
            uap.CheckEdgeAsync(options.EdgeEndpoint, ct),
        ];
        if (options.AuthEnabled)
            checks.Add(uap.CheckClientAsync(options.AuthEndpoint!, options.ClientId!, options.ClientSecret!, ct));

        var failures = new List<IntegrationException>();
        foreach (var check in checks)
        {
            try
            {
                await check;
            }
            catch (IntegrationException failure)
            {
                failures.Add(failure);
            }
        }
        return failures switch
        {
            [] => organization,
            [var only] => throw only,
            _ => throw new IntegrationException(
                IntegrationErrorId.PreflightFailed,
                string.Join(Environment.NewLine, failures.Select(failure => $"{failure.ErrorId}: {failure.Message}")),
                string.Join(Environment.NewLine, failures.Select(failure => failure.Remedy)))
            {
                Failures = failures,
            },
        };
    }
}
