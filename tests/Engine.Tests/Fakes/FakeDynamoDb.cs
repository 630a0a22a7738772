using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>The state table of one account and Region, an item a page.</summary>
internal sealed class FakeDynamoDb(FakeAws aws, string roleArn) : AmazonDynamoDBClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1)
{
    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        aws.Record(request);
        Assert.Equal("state", request.TableName);
        var member = aws.Members[roleArn];
        List<Dictionary<string, AttributeValue>> items = request.ExpressionAttributeValues[":kind"].S switch
        {
            "inventory" => [.. member.Inventory.Select(entry => Item(("Id", entry.Id), ("ApiName", entry.ApiName), ("State", entry.State), ("Reason", member.Reasons.GetValueOrDefault(entry.Id, ""))))],
            "source" =>
            [
                .. member.Sources.Select(source => Item(
                    ("Id", $"{source.ApiId}/{source.Stage}"), ("ApiId", source.ApiId), ("Stage", source.Stage), ("EnabledAt", source.EnabledAt))),
                .. member.HttpSources.Select(source => Item(
                    ("Id", $"/aws/vendedlogs/{source.Stages}"), ("Stages", source.Stages ?? ""), ("EnabledAt", source.EnabledAt))),
                .. member.OtherSources,
            ],
            var kind => throw new NotSupportedException(kind),
        };
        var at = request.ExclusiveStartKey is { Count: > 0 } key ? items.FindIndex(item => item["Id"].S == key["Id"].S) + 1 : 0;
        return Task.FromResult(new QueryResponse
        {
            Items = [.. items.Skip(at).Take(1)],
            LastEvaluatedKey = at + 1 < items.Count ? new() { ["Id"] = items[at]["Id"] } : null,
        });
    }

    private static Dictionary<string, AttributeValue> Item(params (string Name, object Value)[] members) => members
        .Where(member => member.Value is not "")
        .ToDictionary(member => member.Name, member => member.Value is DateTimeOffset time
            ? new AttributeValue { N = $"{time.ToUnixTimeMilliseconds()}" }
            : new AttributeValue { S = (string)member.Value });
}
