using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace CequenceApigw.Sandbox.Tests.Storage;

public sealed class TableTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>, IAsyncLifetime
{
    private const string Account = "111111111111";
    private readonly AmazonDynamoDBClient _client = Client(fixture, LocalOrganizationFixture.Administrator);
    private string _table = "";

    public async Task InitializeAsync() => _table = (await fixture.CreateAsync("AWS::DynamoDB::Table", Account, """
        {
          "AttributeDefinitions": [{ "AttributeName": "Kind", "AttributeType": "S" }, { "AttributeName": "Id", "AttributeType": "S" }],
          "KeySchema": [{ "AttributeName": "Kind", "KeyType": "HASH" }, { "AttributeName": "Id", "KeyType": "RANGE" }]
        }
        """)).PhysicalId;

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_item_comes_back_as_it_was_put()
    {
        var item = Item("checkpoint", "group", 7);
        item["Delivered"] = new AttributeValue { B = new MemoryStream([1, 2, 3]) };
        await _client.PutItemAsync(_table, item);

        var read = await _client.GetItemAsync(_table, Key("checkpoint", "group"), consistentRead: true);

        Assert.Equal("7", read.Item["Version"].N);
        Assert.Equal<byte[]>([1, 2, 3], read.Item["Delivered"].B.ToArray());
        Assert.Null((await _client.GetItemAsync(_table, Key("checkpoint", "other"))).Item);
    }

    [Theory]
    [InlineData("attribute_exists(#a)", true)]
    [InlineData("attribute_not_exists(#a)", false)]
    [InlineData("#a = :v", true)]
    [InlineData("#a <> :v", false)]
    [InlineData("#a < :v OR #a > :v", false)]
    [InlineData("#a >= :v AND NOT #a < :v", true)]
    [InlineData("(attribute_not_exists(Missing) OR #a = :v) AND Kind = :k", true)]
    [InlineData("#a BETWEEN :v AND :v", true)]
    [InlineData("Missing = :v", false)]
    [InlineData("Missing <> :v", true)]
    [InlineData("begins_with(Id, :k)", false)]
    [InlineData("size(Id) < :v", true)]
    public async Task A_conditional_put_follows_its_condition(string condition, bool succeeds)
    {
        await _client.PutItemAsync(_table, Item("kind", "id", 7));
        var request = new PutItemRequest
        {
            TableName = _table,
            Item = Item("kind", "id", 8),
            ConditionExpression = condition,
            ExpressionAttributeNames = condition.Contains("#a") ? new() { ["#a"] = "Version" } : null,
            ExpressionAttributeValues = Used(condition, new() { [":v"] = new() { N = "7.0" }, [":k"] = new() { S = "kind" } }),
        };

        if (succeeds) await _client.PutItemAsync(request);
        else await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => _client.PutItemAsync(request));

        Assert.Equal(succeeds ? "8" : "7", (await _client.GetItemAsync(_table, Key("kind", "id"))).Item["Version"].N);
    }

    [Fact]
    public async Task A_query_reads_one_partition_in_order_and_by_prefix()
    {
        foreach (var id in (string[])["rest/b", "rest/a", "http/a"]) await _client.PutItemAsync(_table, Item("setting", id, 1));
        await _client.PutItemAsync(_table, Item("source", "rest/c", 1));
        var request = Query("#k = :k AND begins_with(Id, :p)");
        request.ExpressionAttributeValues[":p"] = new AttributeValue { S = "rest/" };

        Assert.Equal(["http/a", "rest/a", "rest/b"], Ids(await _client.QueryAsync(Query("#k = :k"))));
        Assert.Equal(["rest/a", "rest/b"], Ids(await _client.QueryAsync(request)));
        request.ScanIndexForward = false;
        request.Limit = 1;
        var last = await _client.QueryAsync(request);
        Assert.Equal(["rest/b"], Ids(last));
        request.ExclusiveStartKey = last.LastEvaluatedKey;
        Assert.Equal(["rest/a"], Ids(await _client.QueryAsync(request)));
    }

    [Fact]
    public async Task A_query_pages_at_one_megabyte()
    {
        for (var number = 0; number < 8; number++)
        {
            var item = Item("setting", $"{number}", 1);
            item["Prior"] = new AttributeValue { S = new string('x', 200_000) };
            await _client.PutItemAsync(_table, item);
        }

        var request = Query("#k = :k");
        var first = await _client.QueryAsync(request);
        request.ExclusiveStartKey = first.LastEvaluatedKey;
        var second = await _client.QueryAsync(request);

        Assert.InRange(first.Items.Count, 4, 6);
        Assert.Equal(8, first.Items.Count + second.Items.Count);
        Assert.Null(second.LastEvaluatedKey);
    }

    [Fact]
    public async Task An_item_of_more_than_400_kilobytes_is_refused()
    {
        var item = Item("setting", "large", 1);
        item["Prior"] = new AttributeValue { S = new string('x', 410_000) };

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => _client.PutItemAsync(_table, item));

        Assert.Equal("ValidationException", error.ErrorCode);
        Assert.Equal("Item size has exceeded the maximum allowed size", error.Message);
    }

    [Fact]
    public async Task A_name_that_no_expression_uses_is_refused()
    {
        var request = Query("#k = :k");
        request.ExpressionAttributeNames["#unused"] = "Id";

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => _client.QueryAsync(request));

        Assert.Equal("Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}", error.Message);
    }

    [Fact]
    public async Task A_role_without_the_right_is_refused_and_recorded()
    {
        var reader = await fixture.SessionOfRoleAsync(Account, "/", "table-reader", """
            { "Statement": { "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*" } }
            """);
        using var client = Client(fixture, reader);
        await client.GetItemAsync(_table, Key("a", "b"));

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.PutItemAsync(_table, Item("a", "b", 1)));

        Assert.Equal("AccessDeniedException", error.ErrorCode);
        Assert.Equal(
            $"User: arn:aws:sts::{Account}:assumed-role/table-reader/test is not authorized to perform: dynamodb:PutItem on resource: " +
            $"arn:aws:dynamodb:us-east-1:{Account}:table/{_table} because no identity-based policy allows the dynamodb:PutItem action",
            error.Message);
    }

    private static AmazonDynamoDBClient Client(LocalOrganizationFixture fixture, AWSCredentials credentials) =>
        new(credentials, fixture.At(new AmazonDynamoDBConfig()));

    private QueryRequest Query(string condition) => new()
    {
        TableName = _table,
        KeyConditionExpression = condition,
        ExpressionAttributeNames = new() { ["#k"] = "Kind" },
        ExpressionAttributeValues = new() { [":k"] = new AttributeValue { S = "setting" } },
    };

    private static Dictionary<string, AttributeValue>? Used(string expression, Dictionary<string, AttributeValue> values)
    {
        var used = values.Where(value => expression.Contains(value.Key)).ToDictionary();
        return used.Count > 0 ? used : null;
    }

    private static IEnumerable<string> Ids(QueryResponse response) => response.Items.Select(item => item["Id"].S);

    private static Dictionary<string, AttributeValue> Key(string kind, string id) =>
        new() { ["Kind"] = new AttributeValue { S = kind }, ["Id"] = new AttributeValue { S = id } };

    private static Dictionary<string, AttributeValue> Item(string kind, string id, int version) =>
        new(Key(kind, id)) { ["Version"] = new AttributeValue { N = $"{version}" } };
}
