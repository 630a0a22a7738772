using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>DynamoDB as far as items go; tables are made by CloudFormation.</summary>
internal sealed class DynamoDbService : JsonService
{
    private const int MaxPage = 100;
    private readonly TableStore _tables;

    public DynamoDbService(TableStore tables)
    {
        _tables = tables;
        OnTable("GetItem", GetItem);
        OnTable("PutItem", PutItem);
        OnTable("DeleteItem", DeleteItem);
        OnTable("Query", (table, input) => new ItemReader(table, input).Query());
        OnTable("Scan", (table, input) => new ItemReader(table, input).Scan());
        OnTable("DescribeTable", (table, _) => new JsonObject { ["Table"] = TableDescription.Of(table) });
        On("ListTables", ListTables);
    }

    public override string SigningName => "dynamodb";

    protected override string ContentType => "application/x-amz-json-1.0";

    /// <summary>Clients check the body against this checksum.</summary>
    protected override AwsAnswer Answer(int status, byte[] body) => base.Answer(status, body) with
    {
        Headers = new Dictionary<string, string> { ["x-amz-crc32"] = $"{Crc32.Of(body)}" },
    };

    private static JsonObject GetItem(Table table, JsonObject input)
    {
        var attributes = new ExpressionAttributes(input);
        var projection = attributes.Projection();
        attributes.CheckAllUsed();
        return table.Get(table.Key.OfKey(Member(input, "Key"))) is { } item
            ? new JsonObject { ["Item"] = ItemReader.Project(item, projection) }
            : [];
    }

    private static JsonObject PutItem(Table table, JsonObject input)
    {
        var item = (JsonObject)Member(input, "Item").DeepClone();
        return Old(input, table.Put(item, ConditionOf(input)));
    }

    private static JsonObject DeleteItem(Table table, JsonObject input) =>
        Old(input, table.Delete(table.Key.OfKey(Member(input, "Key")), ConditionOf(input)));

    private static Func<JsonObject, bool> ConditionOf(JsonObject input)
    {
        var attributes = new ExpressionAttributes(input);
        var condition = attributes.Condition("ConditionExpression");
        attributes.CheckAllUsed();
        return condition.Holds;
    }

    private static JsonObject Old(JsonObject input, JsonObject? old) =>
        input.Text("ReturnValues") == "ALL_OLD" && old is not null ? new JsonObject { ["Attributes"] = old.DeepClone() } : [];

    private JsonObject ListTables(AwsCall call, JsonObject input)
    {
        call.Authorize("dynamodb:ListTables", "*");
        var after = input.Text("ExclusiveStartTableName");
        var names = _tables.In(call.AccountId, call.Region).Select(table => table.Name)
            .Where(name => after is null || string.CompareOrdinal(name, after) > 0).ToList();
        var page = names.Take(input.Int("Limit") ?? MaxPage).ToList();
        var output = new JsonObject { ["TableNames"] = new JsonArray([.. page.Select(name => (JsonNode)name)]) };
        if (page.Count < names.Count) output["LastEvaluatedTableName"] = page[^1];
        return output;
    }

    private void OnTable(string operation, Func<Table, JsonObject, JsonObject> handle) =>
        On(operation, (call, input) =>
        {
            var name = input.Required("TableName").Split('/')[^1];
            call.Authorize($"dynamodb:{operation}", $"arn:aws:dynamodb:{call.Region}:{call.AccountId}:table/{name}");
            var table = _tables.Find(call.AccountId, call.Region, name)
                ?? throw new AwsException("ResourceNotFoundException", "Requested resource not found");
            return handle(table, input);
        });

    private static JsonObject Member(JsonObject input, string name) =>
        input[name] as JsonObject
        ?? throw AwsException.Constraint("ValidationException", null, name, "not be null");
}
