using System.Text.Json;
using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>The transactions of one request, each validated.</summary>
internal sealed record TransactionBatch(IReadOnlyList<JsonObject> Transactions)
{
    /// <summary><c>{"data": [ … ]}</c>, with at least one transaction.</summary>
    public static TransactionBatch ReadBatch(JsonElement root)
    {
        var batch = new ObjectReader(root, "batch");
        var data = batch.Required("data", JsonValueKind.Array);
        batch.End();
        if (data.GetArrayLength() == 0) throw new InvalidTransactionException("data", "is empty");
        return new TransactionBatch([.. data.EnumerateArray().Select((transaction, index) => Read(transaction, $"data[{index}]"))]);
    }

    /// <summary>The transaction itself.</summary>
    public static TransactionBatch ReadSingle(JsonElement root) => new([Read(root, "transaction")]);

    private static JsonObject Read(JsonElement transaction, string path)
    {
        TransactionFormat.Validate(transaction, path);
        return JsonObject.Create(transaction.Clone())!;
    }
}
