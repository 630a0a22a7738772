using System.Runtime.CompilerServices;
using Amazon.CloudFormation.Model;
using Amazon.CloudWatchLogs.Model;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Members;

/// <summary>What the reader role of one account and Region may read.</summary>
internal sealed class MemberSession(IAwsClients clients, IntegrationNames names, AWSCredentials credentials, string region)
{
    // What a statistics line has, and no other line of the log.
    private const string StatisticsLines = "{ $.log_group_count = * }";

    /// <summary>The forwarder's statistics lines by the time they were written.</summary>
    public async IAsyncEnumerable<FilteredLogEvent> RunsAsync(
        DateTimeOffset since, DateTimeOffset? until, [EnumeratorCancellation] CancellationToken ct)
    {
        using var logs = clients.CloudWatchLogs(credentials, region);
        var request = new FilterLogEventsRequest
        {
            LogGroupName = names.ForwarderLogGroup,
            FilterPattern = StatisticsLines,
            StartTime = since.ToUnixTimeMilliseconds(),
            EndTime = until?.ToUnixTimeMilliseconds(),
        };
        do
        {
            var page = await logs.FilterLogEventsAsync(request, ct);
            // An empty page with a token is no end.
            foreach (var line in page.Events ?? [])
                yield return line;
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));
    }

    /// <summary>The integration's stack.</summary>
    public async Task<MemberStack> StackAsync(string stackId, CancellationToken ct)
    {
        using var cloudFormation = clients.CloudFormation(credentials, region);
        var answer = await cloudFormation.DescribeStacksAsync(new DescribeStacksRequest { StackName = stackId }, ct);
        return MemberStack.Of(answer.Stacks![0]);
    }

    /// <summary>What discovery found.</summary>
    public async Task<IReadOnlyList<InventoriedStage>> InventoryAsync(string stateTable, CancellationToken ct) =>
        [.. (await ItemsAsync(stateTable, "inventory", ct)).Select(InventoriedStage.Of)];

    /// <summary>What the forwarder reads.</summary>
    public async Task<ForwardedLogs> ForwardedLogsAsync(string stateTable, CancellationToken ct) => new(await ItemsAsync(stateTable, "source", ct));

    /// <summary>Requests that API Gateway counted.</summary>
    public async Task<RequestCounts> CountsAsync(IReadOnlyList<CountedStage> stages, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        using var cloudWatch = clients.CloudWatch(credentials, region);
        return await RequestCounts.ReadAsync(cloudWatch, stages, from, to, ct);
    }

    private async Task<List<Dictionary<string, AttributeValue>>> ItemsAsync(string table, string kind, CancellationToken ct)
    {
        using var dynamoDb = clients.DynamoDB(credentials, region);
        var request = new QueryRequest
        {
            TableName = table,
            KeyConditionExpression = "Kind = :kind",
            ExpressionAttributeValues = new() { [":kind"] = new AttributeValue { S = kind } },
        };
        var items = new List<Dictionary<string, AttributeValue>>();
        do
        {
            var page = await dynamoDb.QueryAsync(request, ct);
            items.AddRange(page.Items ?? []);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
        return items;
    }
}
