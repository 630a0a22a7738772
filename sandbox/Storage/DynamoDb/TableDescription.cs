using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>DescribeTable's shape of a table.</summary>
internal static class TableDescription
{
    public static JsonObject Of(Table table)
    {
        var items = table.Items;
        return new JsonObject
        {
            ["TableName"] = table.Name,
            ["TableArn"] = table.Arn,
            ["TableId"] = table.Id,
            ["TableStatus"] = "ACTIVE",
            ["CreationDateTime"] = table.Created.ToUnixTimeSeconds(),
            ["AttributeDefinitions"] = new JsonArray([.. table.Key.Attributes.Select(name => new JsonObject
            {
                ["AttributeName"] = name,
                ["AttributeType"] = table.Key.Types[name],
            })]),
            ["KeySchema"] = new JsonArray([.. table.Key.Attributes.Select((name, index) => new JsonObject
            {
                ["AttributeName"] = name,
                ["KeyType"] = index == 0 ? "HASH" : "RANGE",
            })]),
            ["BillingModeSummary"] = new JsonObject { ["BillingMode"] = "PAY_PER_REQUEST" },
            ["ItemCount"] = items.Count,
            ["TableSizeBytes"] = items.Sum(AttributeValue.SizeOf),
        };
    }
}
