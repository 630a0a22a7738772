using Amazon.DynamoDBv2.Model;
using CequenceApigw.Function.State;

namespace CequenceApigw.Function.Tests.State;

internal sealed record VersionedRecord(string Id, long Version) : IStateRecord<VersionedRecord>
{
    public static string Kind => "versioned";

    public void Write(Dictionary<string, AttributeValue> members) => members["Version"] = new AttributeValue { N = $"{Version}" };

    public static VersionedRecord Read(string id, IReadOnlyDictionary<string, AttributeValue> members) =>
        new(id, long.Parse(members["Version"].N));
}
