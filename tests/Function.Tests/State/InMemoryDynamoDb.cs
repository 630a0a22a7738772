using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CequenceApigw.Function.Tests.State;

/// <summary>One table with keys Kind and Id; understands exactly the expressions that StateTable writes.</summary>
internal sealed class InMemoryDynamoDb() : AmazonDynamoDBClient(new AnonymousAWSCredentials(), RegionEndpoint.USEast1)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(string Kind, string Id), Dictionary<string, AttributeValue>> _items = [];

    /// <summary>Items a Query page holds.</summary>
    public int PageSize { get; init; } = 100;

    public int Queries { get; private set; }

    /// <summary>Runs before each write; a test throws from it to crash there.</summary>
    public Action<string>? BeforeWrite { get; set; }

    /// <summary>The answer to each put gets lost, and the SDK sends it once more.</summary>
    public bool RepeatsPuts { get; set; }

    /// <summary>Runs before an item is read by its key; a test throws from it.</summary>
    public Action<string>? BeforeRead { get; set; }

    /// <summary>What the answer to such a read waits for.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Assert.Equal("#kind = :kind", request.KeyConditionExpression);
        Assert.True(request.ConsistentRead);
        Queries++;
        var kind = request.ExpressionAttributeValues[":kind"].S;
        using var exclusive = _lock.EnterScope();
        var rest = _items.Where(item => item.Key.Kind == kind)
            .SkipWhile(item => request.ExclusiveStartKey is { } start && string.CompareOrdinal(item.Key.Id, start["Id"].S) <= 0)
            .Select(item => item.Value).ToList();
        var page = rest.Take(PageSize).ToList();
        return Task.FromResult(new QueryResponse
        {
            Items = page.Count == 0 ? null : page,
            LastEvaluatedKey = rest.Count > PageSize ? new() { ["Kind"] = page[^1]["Kind"], ["Id"] = page[^1]["Id"] } : null,
        });
    }

    public override async Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        var key = Key(request.Key);
        BeforeRead?.Invoke($"{key.Kind} {key.Id}");
        await BeforeAnswer();
        using var exclusive = _lock.EnterScope();
        return new GetItemResponse { Item = _items.GetValueOrDefault(key) };
    }

    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        var key = Key(request.Item);
        BeforeWrite?.Invoke($"put {key.Kind} {key.Id}");
        using var exclusive = _lock.EnterScope();
        Put(key, request);
        if (RepeatsPuts)
            Put(key, request);
        return Task.FromResult(new PutItemResponse());
    }

    public override Task<DeleteItemResponse> DeleteItemAsync(DeleteItemRequest request, CancellationToken cancellationToken = default)
    {
        var key = Key(request.Key);
        BeforeWrite?.Invoke($"delete {key.Kind} {key.Id}");
        using var exclusive = _lock.EnterScope();
        _items.Remove(key);
        return Task.FromResult(new DeleteItemResponse());
    }

    private void Put((string Kind, string Id) key, PutItemRequest request)
    {
        var stored = _items.GetValueOrDefault(key);
        var holds = request.ConditionExpression switch
        {
            null => true,
            "attribute_not_exists(#kind)" => stored is null,
            "#version = :version" => stored?["Version"].N == request.ExpressionAttributeValues[":version"].N,
            var other => throw new NotSupportedException(other),
        };
        if (!holds)
            throw new ConditionalCheckFailedException("The conditional request failed");
        _items[key] = request.Item;
    }

    private static (string Kind, string Id) Key(Dictionary<string, AttributeValue> item) => (item["Kind"].S, item["Id"].S);
}
