using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Storage.DynamoDb;

/// <summary>A primary key; items of a partition are ordered by the sort key.</summary>
internal sealed record ItemKey(JsonObject Partition, JsonObject? Sort) : IComparable<ItemKey>
{
    public int CompareTo(ItemKey? other)
    {
        if (other is null) return 1;
        var byPartition = AttributeValue.Compare(Partition, other.Partition);
        return byPartition != 0 || Sort is null || other.Sort is null ? byPartition : AttributeValue.Compare(Sort, other.Sort);
    }
}
