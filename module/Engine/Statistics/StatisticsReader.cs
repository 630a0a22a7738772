using System.Runtime.CompilerServices;
using System.Text.Json;
using Amazon.CloudWatchLogs.Model;
using Amazon.Runtime;
using Amazon.SecurityToken.Model;
using CequenceApigw.Engine.Rollout;

namespace CequenceApigw.Engine.Statistics;

/// <summary>Reads every forwarder's statistics through the reader role of its account.</summary>
internal sealed class StatisticsReader(IAwsClients clients)
{
    private const int AccountsAtOnce = 16;

    // What a statistics line has, and no other line of the log.
    private const string StatisticsLines = "{ $.log_group_count = * }";

    public async IAsyncEnumerable<ForwarderStatistics> ReadAsync(
        string integrationName, DateTimeOffset since, [EnumeratorCancellation] CancellationToken ct)
    {
        var names = new IntegrationNames(integrationName);
        var standing = await StandingIntegration.GetAsync(clients, names, ct);

        var underWay = new Queue<Task<ForwarderStatistics>>();
        await foreach (var (account, region) in ForwardersAsync(names, standing, ct))
        {
            if (underWay.Count == AccountsAtOnce)
                yield return await underWay.Dequeue();
            underWay.Enqueue(ReadAsync(names, standing, account, region, since, ct));
        }
        while (underWay.TryDequeue(out var row))
            yield return await row;
    }

    private async IAsyncEnumerable<(string Account, string Region)> ForwardersAsync(
        IntegrationNames names, StandingIntegration standing, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var region in standing.PlainStacks.Keys)
            yield return (standing.Administrator.AccountId, region);
        if (standing.StackSet is null)
            yield break;
        await foreach (var instance in new StackInstances(new StackSetClient(clients, names, standing.Administrator)).ReadAsync(ct))
            yield return (instance.AccountId, instance.Region);
    }

    private async Task<ForwarderStatistics> ReadAsync(
        IntegrationNames names, StandingIntegration standing, string account, string region, DateTimeOffset since, CancellationToken ct)
    {
        var row = new ForwarderStatistics { AccountId = account, Region = region };
        try
        {
            var rolePath = standing.Parameter(AccountStackDefinition.RolePath);
            var reader = new AssumeRoleRequest
            {
                RoleArn = names.ReaderRoleArn(standing.Administrator.Partition, account, rolePath, region),
                RoleSessionName = $"{names.IntegrationName}-statistics",
                ExternalId = standing.Parameter(AccountStackDefinition.ReaderExternalId),
            };
            var session = await clients.SecurityToken.AssumeRoleAsync(reader, ct);
            return await SumAsync(names, row, session.Credentials, since, ct);
        }
        // One account that can't be read must not hide the others.
        catch (Exception exception)
            when (exception is AmazonServiceException or AmazonClientException or HttpRequestException or JsonException)
        {
            return row with { Error = exception.Message };
        }
    }

    private async Task<ForwarderStatistics> SumAsync(
        IntegrationNames names, ForwarderStatistics row, AWSCredentials credentials, DateTimeOffset since, CancellationToken ct)
    {
        using var logs = clients.CloudWatchLogs(credentials, row.Region);
        var request = new FilterLogEventsRequest
        {
            LogGroupName = names.ForwarderLogGroup,
            FilterPattern = StatisticsLines,
            StartTime = since.ToUnixTimeMilliseconds(),
        };
        do
        {
            var page = await logs.FilterLogEventsAsync(request, ct);
            // An empty page with a token is no end.
            foreach (var line in page.Events ?? [])
                row = StatisticsSum.Add(row, line);
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
        return row;
    }
}
