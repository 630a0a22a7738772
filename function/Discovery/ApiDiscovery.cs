using System.Text.Json;
using Amazon.Runtime;
using CequenceApigw.Function.Discovery.Http;
using CequenceApigw.Function.Discovery.Rest;
using CequenceApigw.Function.Discovery.Retention;
using CequenceApigw.Function.Discovery.Selection;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Discovery;

/// <summary>Brings an account and Region to what the custom resource's properties say, and keeps them there.</summary>
internal sealed class ApiDiscovery(
    RestLogging rest, HttpLogging http, LogRetention retention, ApiConfigObject apiConfig, StateTable table)
{
    // CloudFormation shows the reason in a console's cell.
    private const int NamedFailures = 5;

    private readonly Unmatched _unmatched = new(table);

    /// <summary>Stores what this run and all later ones are to reach.</summary>
    /// <param name="properties">What the account stack wants; null to put everything back.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public Task SetGoalAsync(DiscoveryProperties? properties, CancellationToken cancellationToken) => properties is null
        ? table.DeleteAsync<Goal>(Goal.TheId, cancellationToken)
        : table.PutAsync(new Goal(JsonSerializer.Serialize(properties, PropertiesJson.Default.DiscoveryProperties)), cancellationToken);

    /// <summary>
    /// Enables the types that are on, puts back those that are off. Goes on where the last run ended, and looks for what has changed since.
    /// </summary>
    /// <returns>For example <c>REST: 8 enabled, 1 failed; HTTP: 4 enabled, 1 in conflict</c>.</returns>
    /// <exception cref="DiscoveryException">A setting couldn't be put back, or nothing can be enabled.</exception>
    public async Task<string> ReachGoalAsync(CancellationToken cancellationToken)
    {
        var goal = await table.GetAsync<Goal>(Goal.TheId, cancellationToken).ConfigureAwait(false);
        return goal is null
            ? await RestoreAsync(cancellationToken).ConfigureAwait(false)
            : await ReachAsync(RememberedJson.Read(goal.Properties, Goal.Kind, goal.Id, PropertiesJson.Default.DiscoveryProperties)!, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> RestoreAsync(CancellationToken cancellationToken)
    {
        var ofRest = await rest.RestoreAsync(cancellationToken).ConfigureAwait(false);
        var ofHttp = await http.RestoreAsync(cancellationToken).ConfigureAwait(false);
        var ofRetention = await retention.ApplyAsync(days: null, cancellationToken).ConfigureAwait(false);
        // What is kept for others would be torn down with the stack.
        ThrowIfFailed([.. Words(ofRest.Failures), .. ofRest.Kept, .. Words(ofHttp.Failures), .. ofRetention.Failures]);
        return $"{rest.Name}: {ofRest}; {http.Name}: {ofHttp}{ofRetention}";
    }

    private async Task<string> ReachAsync(DiscoveryProperties properties, CancellationToken cancellationToken)
    {
        // First: without it nothing is changed.
        var selection = await apiConfig.SelectAsync(properties, cancellationToken).ConfigureAwait(false);
        var problems = new List<Exception>();
        var ofRest = await TryReachAsync(rest, properties.RestApiEnabled, properties, selection, problems, cancellationToken).ConfigureAwait(false);
        var ofHttp = await TryReachAsync(http, properties.HttpApiEnabled, properties, selection, problems, cancellationToken).ConfigureAwait(false);
        var isOurs = properties.RestApiEnabled && !properties.RestApiExecutionLogsAlreadyEnabled;
        var ofRetention = await retention.ApplyAsync(isOurs ? properties.LogRetentionDays : null, cancellationToken).ConfigureAwait(false);
        if (problems.Count > 0)
            throw new DiscoveryException($"{ofRest}; {ofHttp}{ofRetention}", problems[0]);
        // Only now: what couldn't be looked at may match.
        var unmatched = selection.Unmatched(properties.RestApiEnabled, properties.HttpApiEnabled).ToList();
        return $"{ofRest}; {ofHttp}{ofRetention}{await _unmatched.ReportAsync(unmatched, cancellationToken).ConfigureAwait(false)}";
    }

    /// <summary>What is wrong with one API type doesn't keep the other from its logging.</summary>
    private static async Task<string> TryReachAsync(
        IApiLogging logging, bool enabled, DiscoveryProperties properties, ApiSelection selection, List<Exception> problems, CancellationToken cancellationToken)
    {
        try
        {
            return $"{logging.Name}: {await ReachAsync(logging, enabled, properties, selection, cancellationToken).ConfigureAwait(false)}";
        }
        catch (Exception exception) when (exception is DiscoveryException or AmazonServiceException)
        {
            problems.Add(exception);
            var refusal = exception is AmazonServiceException aws ? $"AWS refused a call ({aws.ErrorCode}): " : "";
            return $"{logging.Name}: {refusal}{exception.Message}";
        }
    }

    private static async Task<string> ReachAsync(
        IApiLogging logging, bool enabled, DiscoveryProperties properties, ApiSelection selection, CancellationToken cancellationToken)
    {
        if (enabled)
            return (await logging.EnableAsync(properties, selection, cancellationToken).ConfigureAwait(false)).ToString();
        var report = await logging.RestoreAsync(cancellationToken).ConfigureAwait(false);
        ThrowIfFailed([.. Words(report.Failures)]);
        return report.ToString();
    }

    private static IEnumerable<string> Words(IEnumerable<FailedRestore> failures) => failures.Select(failure => failure.ToString());

    private static void ThrowIfFailed(IReadOnlyList<string> failures)
    {
        if (failures.Count == 0)
            return;
        var named = string.Join("; ", failures.Take(NamedFailures));
        var more = failures.Count > NamedFailures ? $"; and {failures.Count - NamedFailures} more" : "";
        throw new DiscoveryException($"{failures.Count} settings could not be put back yet, run it again: {named}{more}");
    }
}
