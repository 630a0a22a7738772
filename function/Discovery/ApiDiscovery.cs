using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Rest;

namespace CequenceApigw.Function.Discovery;

/// <summary>Brings an account and Region to what the custom resource's properties say.</summary>
internal sealed class ApiDiscovery(RestLogging rest, HttpLogging http)
{
    // CloudFormation shows the reason in a console's cell.
    private const int NamedFailures = 5;

    /// <summary>Enables the types that are on, puts back those that are off.</summary>
    /// <returns>For example <c>REST: 8 enabled, 1 failed; HTTP: 4 enabled, 1 in conflict</c>.</returns>
    /// <exception cref="DiscoveryException">A setting couldn't be put back, or nothing can be enabled.</exception>
    public async Task<string> ApplyAsync(DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        var ofRest = await ApplyAsync(rest, properties.RestApiEnabled, properties, cancellationToken).ConfigureAwait(false);
        var ofHttp = await ApplyAsync(http, properties.HttpApiEnabled, properties, cancellationToken).ConfigureAwait(false);
        return $"{ofRest}; {ofHttp}";
    }

    /// <summary>Puts everything back.</summary>
    /// <exception cref="DiscoveryException">A setting couldn't be put back.</exception>
    public async Task<string> RestoreAsync(CancellationToken cancellationToken)
    {
        var ofRest = await rest.RestoreAsync(cancellationToken).ConfigureAwait(false);
        var ofHttp = await http.RestoreAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfFailed([.. ofRest.Failures, .. ofHttp.Failures]);
        return $"{rest.Name}: {ofRest}; {http.Name}: {ofHttp}";
    }

    private static async Task<string> ApplyAsync(
        IApiLogging logging, bool enabled, DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        if (enabled)
            return $"{logging.Name}: {await logging.EnableAsync(properties, cancellationToken).ConfigureAwait(false)}";
        var report = await logging.RestoreAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfFailed(report.Failures);
        return $"{logging.Name}: {report}";
    }

    private static void ThrowIfFailed(IReadOnlyList<string> failures)
    {
        if (failures.Count == 0)
            return;
        var named = string.Join("; ", failures.Take(NamedFailures));
        var more = failures.Count > NamedFailures ? $"; and {failures.Count - NamedFailures} more" : "";
        throw new DiscoveryException($"{failures.Count} settings could not be put back yet, run it again: {named}{more}");
    }
}
