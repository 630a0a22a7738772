using System.Globalization;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>The account stack's DynamoDB table; every read is consistent, because the next step builds on it.</summary>
internal sealed class StateTable(IAmazonDynamoDB dynamo, string tableName)
{
    private const string Kind = "Kind";
    private const string Id = "Id";

    /// <summary>The table that the function's environment names (<c>CEQUENCE_STATE_TABLE</c>).</summary>
    public static StateTable FromEnvironment() =>
        Environment.GetEnvironmentVariable("CEQUENCE_STATE_TABLE") is { Length: > 0 } name
            ? new StateTable(new AmazonDynamoDBClient(), name)
            : throw new InvalidOperationException("CEQUENCE_STATE_TABLE is not set: the account stack names the state table in it.");

    /// <summary>All items of a kind, page by page, ordered by id.</summary>
    public async IAsyncEnumerable<T> QueryAsync<T>([EnumeratorCancellation] CancellationToken cancellationToken) where T : IStateRecord<T>
    {
        var request = new QueryRequest
        {
            TableName = tableName,
            ConsistentRead = true,
            KeyConditionExpression = "#kind = :kind",
            ExpressionAttributeNames = new() { ["#kind"] = Kind },
            ExpressionAttributeValues = new() { [":kind"] = new AttributeValue { S = T.Kind } },
        };
        do
        {
            var page = await dynamo.QueryAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items ?? [])
                yield return T.Read(item[Id].S, item);
            request.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (request.ExclusiveStartKey is { Count: > 0 });
    }

    /// <summary>One item, or null.</summary>
    public async Task<T?> GetAsync<T>(string id, CancellationToken cancellationToken) where T : class, IStateRecord<T>
    {
        var request = new GetItemRequest { TableName = tableName, Key = Key<T>(id), ConsistentRead = true };
        var response = await dynamo.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return response.Item is { Count: > 0 } item ? T.Read(id, item) : null;
    }

    /// <summary>Writes an item, over an older one if there is one.</summary>
    public Task PutAsync<T>(T record, CancellationToken cancellationToken) where T : IStateRecord<T> =>
        dynamo.PutItemAsync(PutOf(record), cancellationToken);

    /// <summary>
    /// Writes an item if the condition holds; false if it doesn't. True also if the very item is there already: a put whose answer got lost
    /// is sent again by the SDK, and meets what it has written itself.
    /// </summary>
    public async Task<bool> TryPutAsync<T>(T record, PutCondition condition, CancellationToken cancellationToken) where T : IStateRecord<T>
    {
        var request = PutOf(record);
        if (condition.Version is { } version)
        {
            request.ConditionExpression = "#version = :version";
            request.ExpressionAttributeNames = new() { ["#version"] = "Version" };
            request.ExpressionAttributeValues = new() { [":version"] = new AttributeValue { N = version.ToString(CultureInfo.InvariantCulture) } };
        }
        else
        {
            request.ConditionExpression = "attribute_not_exists(#kind)";
            request.ExpressionAttributeNames = new() { ["#kind"] = Kind };
        }
        try
        {
            await dynamo.PutItemAsync(request, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return await IsThereAsync<T>(record.Id, request.Item, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsThereAsync<T>(string id, Dictionary<string, AttributeValue> item, CancellationToken cancellationToken) where T : IStateRecord<T>
    {
        var request = new GetItemRequest { TableName = tableName, Key = Key<T>(id), ConsistentRead = true };
        var stored = (await dynamo.GetItemAsync(request, cancellationToken).ConfigureAwait(false)).Item ?? [];
        // What is written under a condition has strings and numbers alone.
        return stored.Count == item.Count && item.All(member =>
            stored.TryGetValue(member.Key, out var value) && (value.S, value.N) == (member.Value.S, member.Value.N));
    }

    /// <summary>Deletes an item; it is no error if there is none.</summary>
    public Task DeleteAsync<T>(string id, CancellationToken cancellationToken) where T : IStateRecord<T> =>
        dynamo.DeleteItemAsync(new DeleteItemRequest { TableName = tableName, Key = Key<T>(id) }, cancellationToken);

    private PutItemRequest PutOf<T>(T record) where T : IStateRecord<T>
    {
        var item = Key<T>(record.Id);
        record.Write(item);
        return new PutItemRequest { TableName = tableName, Item = item };
    }

    private static Dictionary<string, AttributeValue> Key<T>(string id) where T : IStateRecord<T> => new()
    {
        [Kind] = new AttributeValue { S = T.Kind },
        [Id] = new AttributeValue { S = id },
    };
}
