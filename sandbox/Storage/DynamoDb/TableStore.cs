using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>The tables of every account and Region.</summary>
internal sealed class TableStore(SandboxClock clock) : IInventory
{
    private readonly Regional<ConcurrentDictionary<string, Table>> _tables = new((_, _) => new());

    public IEnumerable<string> Resources =>
        _tables.All.SelectMany(each => each.State.Values).Select(table => $"{table.AccountId} {table.Region} AWS::DynamoDB::Table {table.Name}");

    public IEnumerable<Table> In(string accountId, string region) =>
        _tables.In(accountId, region).Values.OrderBy(table => table.Name, StringComparer.Ordinal);

    public Table? Find(string accountId, string region, string name) => _tables.In(accountId, region).GetValueOrDefault(name);

    public Table Create(string accountId, string region, string name, KeySchema key)
    {
        var table = new Table(name, accountId, region, key, clock.GetUtcNow());
        return _tables.In(accountId, region).TryAdd(name, table)
            ? table
            : throw new AwsException("ResourceInUseException", $"Table already exists: {name}");
    }

    public void Delete(string accountId, string region, string name) => _tables.In(accountId, region).TryRemove(name, out _);
}
